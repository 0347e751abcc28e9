// Events of the window library as ours: held keys, signs of other layouts, and what no text is.
#include "render/platform.hpp"
#include <SFML/Window.hpp>
#include <gtest/gtest.h>

#if SFML_VERSION_MAJOR < 3 // version 3 makes its events otherwise; what follows from them is the same
namespace retake::render {
namespace {

sf::Event pressed(sf::Keyboard::Key code, bool shift = false, bool ctrl = false) {
    sf::Event event{};
    event.type = sf::Event::KeyPressed;
    event.key.code = code;
    event.key.shift = shift;
    event.key.control = ctrl;
    return event;
}
sf::Event released(sf::Keyboard::Key code) {
    sf::Event event = pressed(code);
    event.type = sf::Event::KeyReleased;
    return event;
}
sf::Event entered(sf::Uint32 letter) {
    sf::Event event{};
    event.type = sf::Event::TextEntered;
    event.text.unicode = letter;
    return event;
}
sf::Event plain(sf::Event::EventType type) {
    sf::Event event{};
    event.type = type;
    return event;
}

std::vector<ui::Input> after(const std::vector<sf::Event>& events) {
    Translator translator;
    for (const auto& event : events)
        translator.take(event);
    std::vector<ui::Input> out;
    while (auto input = translator.next())
        out.push_back(std::move(*input));
    return out;
}
ui::Input struck(ui::Code code, bool repeated = false) { return ui::KeyPressed{ui::key(code), repeated}; }

TEST(Translator, TellsAHeldKeyFromOnePressedAgain) {
    const auto k = sf::Keyboard::Enter;
    EXPECT_EQ(after({pressed(k), pressed(k), released(k), pressed(k)}),
              (std::vector<ui::Input>{struck(ui::Code::enter), struck(ui::Code::enter, true), struck(ui::Code::enter)}));
}

TEST(Translator, ForgetsHeldKeysWithoutTheKeyboard) {
    const auto k = sf::Keyboard::Enter;
    const auto inputs = after({pressed(k), plain(sf::Event::LostFocus), pressed(k)});
    EXPECT_EQ(inputs, (std::vector<ui::Input>{struck(ui::Code::enter), ui::FocusChanged{false}, struck(ui::Code::enter)}));
}

TEST(Translator, GivesTheButtonsOfGamepads) {
    auto event = plain(sf::Event::JoystickButtonPressed);
    event.joystickButton.joystickId = 2;
    event.joystickButton.button = 3;
    EXPECT_EQ(after({event, plain(sf::Event::JoystickButtonReleased)}), (std::vector<ui::Input>{ui::PadPressed{2, 3}}));
}

TEST(Translator, GivesTextAsUtf8WithoutControlCharacters) {
    EXPECT_EQ(after({entered(0xE4), entered(0x1F30D), entered(8), entered(13), entered(127)}),
              (std::vector<ui::Input>{ui::TextEntered{"ä"}, ui::TextEntered{"🌍"}}));
    EXPECT_EQ(after({pressed(sf::Keyboard::C, false, true), entered('c')}).size(), 1u) << "Ctrl C types nothing";
}

TEST(Translator, TakesAQuestionMarkFromAnyLayout) {
    const std::vector<ui::Input> expected = {struck(ui::Code::question), ui::TextEntered{"?"}};
    EXPECT_EQ(after({pressed(sf::Keyboard::Slash, true), entered('?')}), expected);
    EXPECT_EQ(after({pressed(sf::Keyboard::Unknown, true), entered('?')}), expected);
}

TEST(Translator, TakesDigitsFromTheKeypadToo) {
    EXPECT_EQ(after({pressed(sf::Keyboard::Numpad7), pressed(sf::Keyboard::Num7)}).front(), struck(ui::Code::n7));
}

} // namespace
} // namespace retake::render
#endif
