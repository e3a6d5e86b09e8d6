\exercise{5.3} {Directional derivative} Write |nb_dirderiv(n, g, v)|. Given the gradient |g| at some point, it returns the slope of the function in
the direction of |v|. The length of |v| doesn't matter, be it $10^{-200}$ or $10^{200}$; the length of |g| does. If |v| is zero, the answer is 0.
\hint{The formula of the chapter is for a vector of length 1. What do you do with one of length 3?}
\hint{Add up the products |g[i]*v[i]|, and divide by the length of |v|, not of |g|. To keep huge and tiny vectors from overflow and underflow, divide first and
multiply then, and let |nb_norm| find the length.}
\hint{The first lines may be |double length = nb_norm(n, v), slope = 0;| and |if (length == 0) return 0;|}
