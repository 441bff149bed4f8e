/** OpenAlex's API (https://docs.openalex.org): the index of works, by DOI. */
@NullMarked
package paperboy.metadata.openalex;

import org.jspecify.annotations.NullMarked;
