/** GitHub's API (https://docs.github.com/en/rest/repos/repos): the repositories that lists link as code. */
@NullMarked
package paperboy.metadata.github;

import org.jspecify.annotations.NullMarked;
