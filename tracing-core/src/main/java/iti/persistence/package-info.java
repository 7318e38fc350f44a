/** The database: which one, its pool and its migrations, the entity manager and the clock that everything else is given. */
package iti.persistence;
