/**
 * Benchmarks. A figure alone says little about another machine, so each stands beside a limit or peer measured in the same run, and
 * the ratio of both is what is compared with the target.
 */
package iti.bench;
