@ \answer{8.5} For each variable the root is computed at five places. A kink is a jump of the slope that doesn't get smaller when the step does; mere curvature makes a jump, too, but one that is
@q SPDX-License-Identifier: CC-BY-SA-4.0 (prose), MIT (code) @>
halved with the step.

@(solutions/8.5-gradcheck.c@>=
#include <float.h>
#include <math.h>
#include <nabla/backward.h>
@<Slopes on both sides@>@;
@<Compare one derivative@>@;
@<Compare until something disagrees@>@;

@ The loop ends with the first disagreement. A last forward pass makes the values belong to the variables again, after all that has been done to them.

@<Compare until something disagrees@>=
nb_report nb_gradcheck(nb_graph *g, nb_node root, size_t n, const nb_node *v, const double *d)
{
  nb_report report={NB_AGREE,NB_NONE,0,0};
  for (size_t i=0; i<n && report.verdict==NB_AGREE; i++) {
    if (v[i]<g->n) report=compare(g,root,v[i],d[i]);
    else report.verdict=NB_DIFFER, report.node=v[i];
  }
  nb_forward(g,root);
  return report;
}

@ The variable is set back before anybody can forget it.

@<Slopes on both sides@>=
static void slopes(nb_graph *g, nb_node root, nb_node v, double h, double s[2])
{
  double x=g->value[v], y=nb_forward(g,root);
  g->value[v]=x-h;
  s[0]=(y-nb_forward(g,root))/h;
  g->value[v]=x+h;
  s[1]=(nb_forward(g,root)-y)/h;
  g->value[v]=x;
}

@ The tolerance is relative to the derivatives, with a floor for the rounding errors of~|y|, which the division by |h| has made larger. All tests are written such that a NaN fails them.

@<Compare one derivative@>=
static nb_report compare(nb_graph *g, nb_node root, nb_node v, double d)
{
  @<Measure the slopes with a step and with half of it@>@;
  nb_report report={NB_AGREE,NB_NONE,0,0};
  if (jump>1e-4*size+1e-8*y && half>.75*jump) report.verdict=NB_KINK;
  else if (!(fabs(d-want)<=1e-6*(size+fabs(d))+1e-9*y)) report.verdict=NB_DIFFER;
  if (report.verdict!=NB_AGREE) report.node=v, report.want=want, report.got=d;
  return report;
}

@ The step is that of exercise~\xex{2.2}. Two slopes at distance |h| and two at half of it are all the evidence that we collect.

@<Measure the slopes with a step and with half of it@>=
  double h=cbrt(DBL_EPSILON)*fmax(1,fabs(g->value[v])), s[2], t[2];
  slopes(g,root,v,h,s);
  slopes(g,root,v,h/2,t);
  double y=fabs(nb_forward(g,root)), size=fabs(s[0])+fabs(s[1]), want=(s[0]+s[1])/2;
  double jump=fabs(s[1]-s[0]), half=fabs(t[1]-t[0]);
