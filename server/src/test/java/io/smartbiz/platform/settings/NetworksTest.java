package io.smartbiz.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        192.0.2.7                | 192.0.2.7         | true
        192.0.2.7                | 192.0.2.8         | false
        10.0.0.0/8               | 10.255.0.1        | true
        10.0.0.0/8               | 11.0.0.0          | false
        172.16.0.0/12            | 172.31.255.255    | true
        172.16.0.0/12            | 172.32.0.0        | false
        192.0.2.128/25           | 192.0.2.127       | false
        192.0.2.0/31             | 192.0.2.1         | true
        192.0.2.0/31             | 192.0.2.2         | false
        192.0.2.7/32             | 192.0.2.7         | true
        10.9.9.9/8               | 10.1.2.3          | true
        ::1                      | ::1               | true
        2001:db8::/33            | 2001:db8:7fff::1  | true
        2001:db8::/33            | 2001:db8:8000::1  | false
        2001:db8::7/128          | 2001:db8::7       | true
        10.0.0.0/8, 2001:db8::/32 | 2001:db8::1      | true
        ::ffff:192.0.2.7         | 192.0.2.7         | true
        10.0.0.0/8               | 2001:db8::1       | false
        ' , '                    | 127.0.0.1         | false
        """)
    void containsTheirAddresses(String networks, String address, boolean contains) {
        assertThat(Networks.parse(networks).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "proxy.example",
                "10.1",
                "1",
                "10.0.0.0/",
                "10.0.0.0/0",
                "::/0",
                "10.0.0.0/33",
                "2001:db8::/129",
                "10.0.0.0/255.0.0.0",
                "10.0.0.0/+8",
                "256.0.0.1",
                "fe80::1%eth0",
                "[::1]",
                "*",
                "10.0.0.1;10.0.0.2"
            })
    void refusesWhatIsNoAddressAndWhatIsEverybody(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.parse("192.0.2.1, " + text))
                .withMessage(text);
    }

    @Test
    void isEmptyWithoutAny() {
        assertThat(Networks.parse("").isEmpty()).isTrue();
        assertThat(Networks.parse("::1").isEmpty()).isFalse();
    }
}
