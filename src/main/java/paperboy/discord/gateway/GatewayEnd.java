package paperboy.discord.gateway;

/** Why the gateway gave up for good; the process should end, and say so. */
public sealed interface GatewayEnd {

    /** For the person who runs the bot: what happened and what to do. */
    String message();

    /** Discord does not know the token (close code 4004). */
    record WrongToken() implements GatewayEnd {
        @Override
        public String message() {
            return "Discord does not accept the token. Make a new one on the Bot page of your application.";
        }
    }

    /**
     * A close code after which Discord wants nobody to come back
     * (https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
     */
    record FatalClose(int code, String reason) implements GatewayEnd {
        @Override
        public String message() {
            return "Discord closed the gateway for good: " + code + " " + reason + ".";
        }
    }

    /** So many sessions begun in a day that going on would cost us the token. */
    record TooManyLogins(int inOneDay) implements GatewayEnd {
        @Override
        public String message() {
            return inOneDay + " logins to Discord's gateway in one day: something is wrong here,"
                    + " and Discord resets the token of a bot that logs in 1000 times. See the log for why they broke.";
        }
    }

    /** Something else stands where Javacord 3.8.0 should. */
    record WrongLibrary(String why) implements GatewayEnd {
        @Override
        public String message() {
            return "Paperboy needs Javacord 3.8.0 exactly: " + why + ".";
        }
    }
}
