package paperboy.sandbox.gateway;

/** Numbers of gateway payloads (https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway). */
final class Opcode {
    static final int DISPATCH = 0;
    static final int HEARTBEAT = 1;
    static final int IDENTIFY = 2;
    static final int PRESENCE = 3;
    static final int VOICE_STATE = 4;
    static final int RESUME = 6;
    static final int RECONNECT = 7;
    static final int REQUEST_MEMBERS = 8;
    static final int INVALID_SESSION = 9;
    static final int HELLO = 10;
    static final int HEARTBEAT_ACK = 11;

    private Opcode() {}
}
