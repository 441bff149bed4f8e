package paperboy.sandbox;

/**
 * A channel of the sandbox's guild.
 *
 * @param id Discord's number of it
 * @param type Discord's number of its kind: 0 text, 15 forum
 */
public record SandboxChannel(long id, String name, String topic, int type) {}
