/** Crossref's API (https://api.crossref.org): what publishers register of a DOI. */
@NullMarked
package paperboy.metadata.crossref;

import org.jspecify.annotations.NullMarked;
