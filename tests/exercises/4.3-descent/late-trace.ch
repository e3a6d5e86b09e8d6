The trace begins after the first step. trace->x[0] is the start: record a place before you leave it.

killed by: trace

@x
    nb_trace_add(trace,*x);
@y
    if (i>0) nb_trace_add(trace,*x);
@z
