/** arXiv's API (https://info.arxiv.org/help/api/user-manual.html): abstracts and authors, in batches. */
@NullMarked
package paperboy.metadata.arxiv;

import org.jspecify.annotations.NullMarked;
