More arrows were written than out has room for. Count them all, but write only while there is room.

killed by: capacity

@x
if (found<cap) {
@y
if (out) {
@z
