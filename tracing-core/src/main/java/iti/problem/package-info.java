/** Problem types: what can go wrong, with typed details and no sentences. The API and the pages each have one mapper. */
package iti.problem;
