/**
 * Language models behind the chat completions protocol that OpenAI began and Ollama, vLLM, llama.cpp and others speak
 * (https://platform.openai.com/docs/api-reference/chat). Off unless the operator names one.
 */
@NullMarked
package paperboy.metadata.llm;

import org.jspecify.annotations.NullMarked;
