/** The papers pages of Hugging Face (https://huggingface.co/papers): code, votes, short summaries. */
@NullMarked
package paperboy.metadata.huggingface;

import org.jspecify.annotations.NullMarked;
