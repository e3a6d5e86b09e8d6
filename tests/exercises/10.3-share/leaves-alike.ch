Two leaves are two variables, even if they have the same operation. A step without arguments is only the same as itself.

killed by: leaves

@x
    if (a!=NB_NONE || b!=NB_NONE) {
@y
    if ((void)a, (void)b, 1) {
@z
