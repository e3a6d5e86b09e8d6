In x*x two arrows lead from x to the product, and you counted one. Look at every place among the arguments of a consumer, and don't stop at the first.

killed by: square

@x
        found++;
@y
        found++;
        break;
@z
