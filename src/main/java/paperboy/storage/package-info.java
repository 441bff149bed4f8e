/**
 * SQL and transactions: the SQLite file, its migrations, and one store a subject.
 *
 * <p>The only room that knows JDBC, Jdbi, HikariCP and Flyway. May import {@code delivery} and what lies below it. No
 * transaction spans a network call, because no store can make one.
 */
@NullMarked
package paperboy.storage;

import org.jspecify.annotations.NullMarked;
