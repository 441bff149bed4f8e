package paperboy.discord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloseCodesTest {
    @ParameterizedTest
    @ValueSource(ints = {4010, 4011, 4012, 4013, 4014})
    void afterSomeCodesDiscordWantsNobodyBack(int code) {
        assertThat(CloseCodes.end(code, "why")).contains(new GatewayEnd.FatalClose(code, "why"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1006, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009})
    void afterOthersWeComeBack(int code) {
        assertThat(CloseCodes.end(code, "why")).isEqualTo(Optional.empty());
    }

    @Test
    void aTokenThatWasResetIsAWrongOne() {
        assertThat(CloseCodes.end(4004, "Authentication failed.")).contains(new GatewayEnd.WrongToken());
    }
}
