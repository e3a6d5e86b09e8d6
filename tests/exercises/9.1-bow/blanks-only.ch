Words are cut at blanks only, so a word with a period behind it is another word. Everything but a letter separates.

killed by: capitals

@x
  return 'a'<=c && c<='z' ? c : 0;
@y
  return c==' ' ? 0 : c;
@z
