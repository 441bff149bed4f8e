package paperboy.discord.rest;

import okhttp3.EventListener;

/** Watches one OkHttp call for the moment from which on Discord may have seen something of it. */
final class Departure extends EventListener {
    private volatile boolean left;

    boolean left() {
        return left;
    }

    @Override
    public void requestHeadersStart(okhttp3.Call call) {
        left = true;
    }
}
