@*2 A picture made of characters.\label{terminal-picture}
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
A terminal is a sheet of squared paper. The places that we have found become columns, a letter being seven units wide; each layer has as many lines as its nodes have; and between two layers there are some lines for
the wires, which run upwards and sideways only. This is the problem of those who lay out circuits, in miniature.

@ A {\it net\/} is a spot together with all nodes or spots that it must be connected with in the layer above. It has one stretch of horizontal wire, from column |left| to column |right|, in a line that it
shares with no other net that would touch it. A net that goes straight up needs no line.

@<Types of {\tt pictures.c}@>=
typedef struct net {
  uint32_t spot;
  int from, left, right; /* columns: where it begins, and its ends */
  int line; /* from 0 at the bottom; $-1$ for none */
} net;

@ Vertical wires could still collide: one net goes up in a column from below while another comes down to its end in the same column from above. We exclude this by a trick. Nets begin in even columns, and
they end in odd ones, except when they end straight above their beginning; and no other net begins there.

@<Draw with characters@>=
static int column_of(const spot *s) {@+return 2*(int)(s->x/14+.5)+2;@+}
static int end_of(const printer *p, const drawing *d, const wire *w)
{
  const spot *b=&d->at[w->to];
  int n=b->node==NB_NONE ? 1 : (int)nb_arguments(p->g,b->node), c=column_of(b);
  if (n==1) return c+(column_of(&d->at[w->from])!=c);
  return c-(n-1)+2*(int)w->slot+n%2;
}

@ The nets of a layer are found by looking at its wires.

@<Draw with characters@>=
static net net_of(const printer *p, const drawing *d, size_t l, uint32_t i)
{
  int c=column_of(&d->at[i]);
  net t={i,c,c,c,-1};
  for (size_t k=d->leave[l]; k<d->leave[l+1]; k++) {
    if (d->w[k].from!=i) continue;
    int end=end_of(p,d,&d->w[k]);
    if (end<t.left) t.left=end;
    if (end>t.right) t.right=end;
  }
  return t;
}

@ Lines are given away one by one: each net takes the lowest line in which nobody is in its way. That is as good as anything, because intervals are so simple; the number of lines is the largest number of nets above one column, if
the nets come in the order of their left ends, and hardly more if they come in the order of their spots.

@<Draw with characters@>=
static int find_lines(net *nets, size_t n)
{
  int lines=1;
  for (size_t i=0; i<n; i++) {
    net *t=&nets[i];
    if (t->left==t->right) continue;
    for (size_t k=t->line=0; k<i; k++)
      if (nets[k].line==t->line && nets[k].left<=t->right && t->left<=nets[k].right) t->line++, k=(size_t)-1;
    if (t->line>=lines) lines=t->line+1;
  }
  return lines;
}

@ A cell of the paper may have wires in four directions. It remembers whose they are, those that go across and those that go along the paper, because two nets that cross must not look like one that branches.

@<Types of {\tt pictures.c}@>=
enum { UP=1, DOWN=2, LEFT=4, RIGHT=8 };
typedef struct wire_cell {
  unsigned ways;
  uint32_t across, along; /* numbers of nets */
} wire_cell;

@ The wire that goes along comes up from the spot as far as the horizontal stretch, or through to the top.

@<Draw with characters@>=
static void go_along(wire_cell *cells, int width, int lines, int column, int first, int last, uint32_t who)
{
  for (int r=first<0 ? 0 : first; r<=last && r<lines; r++) {
    cells[r*width+column].along=who;
    cells[r*width+column].ways|=(r>first ? DOWN : 0)|(r<last ? UP : 0);
  }
}

@ Then comes the horizontal stretch.

@<Draw with characters@>=
static void go_across(wire_cell *cells, int width, const net *t)
{
  for (int c=t->left; c<=t->right && t->line>=0; c++) {
    wire_cell *here=&cells[t->line*width+c];
    here->across=t->spot;
    here->ways|=(c>t->left ? LEFT : 0)|(c<t->right ? RIGHT : 0);
  }
}

@ All wires of a layer: for each net up to its line, across, and from there up to each of its ends. Going along from the line $-1$ means to come from below, and going to the line |lines| means to
leave at the top.

@<Draw with characters@>=
static void lay_wires(const printer *p, const drawing *d, size_t l, const net *nets, int lines, wire_cell *cells, int width)
{
  for (size_t i=0; i<d->start[l+1]-d->start[l]; i++) {
    const net *t=&nets[i];
    go_along(cells,width,lines,t->from,-1,t->line<0 ? lines : t->line,t->spot);
    go_across(cells,width,t);
  }
  for (size_t k=d->leave[l]; k<d->leave[l+1]; k++) {
    const net *t=nets;
    while (t->spot!=d->w[k].from) t++;
    if (t->line>=0) go_along(cells,width,lines,end_of(p,d,&d->w[k]),t->line,lines,t->spot);
  }
}

@ Sixteen characters for the sixteen ways to go. Where two nets cross, the one that goes along is in front, and the other one seems to be interrupted.

@<Draw with characters@>=
static const char *character(const printer *p, const wire_cell *c)
{
  static const char *const ascii[16]={" ","|","|","|","-","+","+","+","-","+","+","+","-","+","+","+"};
  static const char *const utf8[16]={" ","\342\225\265","\342\225\267","\342\224\202",@|
    "\342\225\264","\342\225\257","\342\225\256","\342\224\244",@|
    "\342\225\266","\342\225\260","\342\225\255","\342\224\234",@|
    "\342\224\200","\342\224\264","\342\224\254","\342\224\274"};
  unsigned ways=c->ways;
  if (ways>DOWN && ways&(UP+DOWN) && c->across!=c->along) ways&=UP+DOWN;
  return p->style==NB_ASCII ? ascii[ways] : utf8[ways];
}

@ Nobody likes blanks at the ends of lines.

@<Draw with characters@>=
static void say_cells(printer *p, const wire_cell *row, int width)
{
  while (width>0 && row[width-1].ways==0) width--;
  for (int c=0; c<width; c++) say(p,"%s",character(p,&row[c]));
  say(p,"\n");
}

@ The texts of a layer are put together in a line of bytes, in which a byte~1 stands for an arrow that passes. Everything that |say_line| says is caught and put in the middle above the node.

@<Types of {\tt pictures.c}@>=
typedef struct strip {
  char text[80];
  size_t n;
} strip;

@ This is the function that catches; what doesn't fit is lost, but a label has at most forty characters, and a number thirteen.

@<Draw with characters@>=
static int catch_text(void *env, const char *s, size_t length)
{
  strip *t=env;
  for (; length>0 && t->n<sizeof t->text; length--) t->text[t->n++]=*s++;
  return 0;
}

@ A node with many arguments has wires that end to the left and to the right of its text, under nothing, as it were. It gets a line on which they can end.

@<Draw with characters@>=
static void underline(const printer *p, const spot *s, char *row, int width)
{
  int n=(int)nb_arguments(p->g,s->node), c=column_of(s);
  for (int i=c-n+1; n>2 && i<c+n+n%2; i++)
    if (i>=0 && i<width) row[i]='_';
}

@ @<Draw with characters@>=
static void put_text(const printer *p, const spot *s, int line, char *row, int width)
{
  strip t={"",0};
  printer q=*p;
  q.out=catch_text, q.env=&t;
  if (s->node==NB_NONE) t.text[t.n++]=1;
  else if (line<lines_of(p,s->node)) say_line(&q,s->node,line);
  if (s->node!=NB_NONE && line==lines_of(p,p->root)-1) underline(p,s,row,width);
  int first=column_of(s)-(int)t.n/2;
  for (int c=0; c<(int)t.n; c++)
    if (first+c>=0 && first+c<width) row[first+c]=t.text[c];
}

@ @<Draw with characters@>=
static void say_texts(printer *p, const drawing *d, size_t l, char *row, int width)
{
  static const wire_cell upright={UP+DOWN,0,0};
  for (int line=0; line<lines_of(p,p->root); line++) {
    int end=width;
    memset(row,' ',(size_t)width);
    for (size_t i=d->start[l]; i<d->start[l+1]; i++) put_text(p,&d->at[d->row[i]],line,row,width);
    while (end>0 && row[end-1]==' ') end--;
    for (int c=0; c<end; c++)
      if (row[c]==1) say(p,"%s",character(p,&upright));
      else say(p,"%c",row[c]);
    say(p,"\n");
  }
}

@ The wires above a layer need some memory, which depends on how many lines there are.

@<Draw with characters@>=
static void say_wires(printer *p, const drawing *d, size_t l, int width)
{
  size_t n=d->start[l+1]-d->start[l];
  net *nets=calloc(n+1,sizeof *nets);
  for (size_t i=0; nets && i<n; i++) nets[i]=net_of(p,d,l,d->row[d->start[l]+i]);
  int lines=nets ? find_lines(nets,n) : 0;
  wire_cell *cells=nets ? calloc((size_t)(lines*width)+1,sizeof *cells) : NULL;
  if (!cells) p->status=NB_ENOMEM;
  else lay_wires(p,d,l,nets,lines,cells,width);
  for (int r=lines-1; cells && r>=0; r--) say_cells(p,cells+r*width,width);
  free(nets), free(cells);
}

@ And the whole picture, from the top. Three characters of room are left on either side, for ends of wires that stick out.

@<Draw with characters@>=
static void draw_on_terminal(printer *p)
{
  drawing d={0};
  d.apart=24;
  p->status=find_places(p,&d);
  int width=p->status ? 0 : (int)(move_to_zero(&d)/7)+8;
  char *row=malloc((size_t)width+1);
  if (!row) p->status=NB_ENOMEM;
  for (size_t l=d.layers; l-->0 && !p->status; ) {
    if (l+1<d.layers) say_wires(p,&d,l,width);
    say_texts(p,&d,l,row,width);
  }
  free(row);
  drawing_free(&d);
}

@ Here is the lecture's example, with the adjoints in parentheses, as any terminal can show it:
\listing{07-graphs-terminal}

@<Print the tables of chapter 7@>=
static void print_on_terminal(void) {@+print_sketch(NB_ASCII);@+}
