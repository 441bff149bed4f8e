package paperboy.command;

import java.util.List;

/** A row of controls below a message. */
public sealed interface Row {

    /** One to five buttons. */
    record Buttons(List<Button> buttons) implements Row {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A menu of 1 to 25 options.
     *
     * @param most how many may be chosen at once
     */
    record Menu(Action action, String placeholder, List<MenuOption> options, int most) implements Row {
        public Menu {
            options = List.copyOf(options);
        }
    }

    /** One line of a menu; label and description are cut to 100 characters when shown. */
    record MenuOption(String label, String value, String description) {}

    /** A button. */
    sealed interface Button {

        /** One that does something. */
        record Press(String label, Action action, Look look) implements Button {}

        /** One that opens an address. */
        record Visit(String label, String url) implements Button {}
    }

    /** How a button looks. */
    enum Look {
        PRIMARY,
        SECONDARY,
        DANGER,
        /** Shown, but cannot be pressed. */
        OFF
    }
}
