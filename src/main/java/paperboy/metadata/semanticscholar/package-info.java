/** Semantic Scholar's graph API (https://api.semanticscholar.org/api-docs/graph): citations and short summaries. */
@NullMarked
package paperboy.metadata.semanticscholar;

import org.jspecify.annotations.NullMarked;
