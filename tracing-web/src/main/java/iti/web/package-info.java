/**
 * The pages of the tracing centre: server-rendered, complete without script, one package per feature.
 *
 * <p>A page is a controller ({@code XyzPage}, Jakarta MVC) that asks the core, puts one model record under the name
 * {@code page} and names a template of {@code WEB-INF/views}. Every template fills the one layout. Pages never touch the database and hold
 * no rule of the procedure: what may be done next is asked of the core.
 */
package iti.web;
