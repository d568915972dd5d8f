// For functions whose time goes into counting bits: compiled twice, with the processor's own instruction and without,
// and chosen when the program starts. Sanitizers cannot follow that choice and take the plain one.
#pragma once

#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define LIANMING_COUNTS_BITS __attribute__((target_clones("popcnt", "default")))
#else
#define LIANMING_COUNTS_BITS
#endif
