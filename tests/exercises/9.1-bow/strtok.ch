The line is cut into pieces where it is, as strtok does. It isn't yours to write into; a string literal can't be written to at all.

killed by: sentence

@x
  size_t j=find(v,line,length);
@y
    if (line[length]) ((char *)line)[length]=' ';
  size_t j=find(v,line,length);
@z
