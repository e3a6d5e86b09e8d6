@*1 Lanes.\label{lanes}
Stub.

@<Prototypes of {\tt engine.c}@>=
static void use_loops(const nb_program *p, const draft *d, uint32_t *uses);
static nb_status write_loops(nb_program *p, draft *d, const uint32_t *uses, const uint32_t *slot);
static void free_loops(nb_program *p);
static size_t loop_bytes(const nb_program *p);
static int open_lanes(nb_work *w);
static void close_lanes(nb_work *w);
static void run_loops(nb_work *w, int back);

@ @<Functions of {\tt engine.c}@>=
static void use_loops(const nb_program *p, const draft *d, uint32_t *uses) {(void)p,(void)d,(void)uses;}
static nb_status write_loops(nb_program *p, draft *d, const uint32_t *uses, const uint32_t *slot) {(void)p,(void)d,(void)uses,(void)slot; return NB_OK;}
static void free_loops(nb_program *p){(void)p;}
static size_t loop_bytes(const nb_program *p){(void)p;return 0;}
static int open_lanes(nb_work *w){(void)w;return 0;}
static void close_lanes(nb_work *w){(void)w;}
static void run_loops(nb_work *w, int back){(void)w,(void)back;}

@ @<Loops of a program@>=
int teams;

@ @<Parts of a work for loops@>=
int lanes;

@ @<Count the uses by cells of loops@>=
(void)0;

@ @<Make the second draft@>=
remake_all(&d,&raw)

@ @<The sum over all rows@>=
run_rows(w,rows,data,grad!=NULL)

@ @<Declare what a program says of itself@>=
/* nothing */

@ @<Declare the holes of chapter 10@>=
/* nothing */

@ @<Functions of the program of chapter 10@>=
static void nothing(void) {}

@ @<Tell the story of chapter 10@>=
int main(void) {@+return 0;@+}
