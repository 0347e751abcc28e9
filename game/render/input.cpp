// What the window library reports, as ui::Input.
#include "base/utf8.hpp"
#include "render/platform.hpp"
#include <SFML/Window.hpp>
#include <utility>

namespace retake::render {
namespace {

using K = sf::Keyboard::Key;
using ui::Code;

constexpr std::pair<K, Code> named_keys[] = {
    {K::Enter, Code::enter},
    {K::Escape, Code::escape},
    {K::Space, Code::space},
    {K::Tab, Code::tab},
    {K::Backspace, Code::backspace},
    {K::Delete, Code::del},
    {K::Home, Code::home},
    {K::End, Code::end},
    {K::PageUp, Code::page_up},
    {K::PageDown, Code::page_down},
    {K::Left, Code::left},
    {K::Right, Code::right},
    {K::Up, Code::up},
    {K::Down, Code::down},
    {K::F11, Code::f11},
    {K::F12, Code::f12},
    {K::Equal, Code::plus},
    {K::Add, Code::plus},
    {K::Hyphen, Code::minus},
    {K::Subtract, Code::minus},
};

Code after(Code first, int steps) { return static_cast<Code>(static_cast<int>(first) + steps); }

Code code_of(K key) {
    const auto number = static_cast<int>(key);
    const auto between = [number](K first, K last) {
        return number >= static_cast<int>(first) && number <= static_cast<int>(last);
    };
    const auto from = [number](Code code, K first) { return after(code, number - static_cast<int>(first)); };
    if (between(K::A, K::Z))
        return from(Code::a, K::A);
    if (between(K::Num0, K::Num9))
        return from(Code::n0, K::Num0);
    if (between(K::Numpad0, K::Numpad9))
        return from(Code::n0, K::Numpad0);
    if (between(K::F1, K::F5))
        return from(Code::f1, K::F1);
    for (const auto& [theirs, ours] : named_keys)
        if (theirs == key)
            return ours;
    return Code::none;
}

ui::Key key_of(K key, bool shift, bool ctrl, bool alt) {
    if (key == K::Slash && shift)
        return {Code::question, false, ctrl, alt};
    const Code code = code_of(key);
    return {code, shift && code != Code::plus, ctrl, alt}; // the plus needs Shift on most layouts
}

ui::Point place(int x, int y) { return {static_cast<float>(x), static_cast<float>(y)}; }

} // namespace

// A key that is down already is one that repeats. Released keys are forgotten, all of them when the window loses the keyboard.
void Translator::pressed(ui::Key key) {
    last_ = key;
    if (key.code == Code::none)
        return;
    const bool repeated = !down_.insert(key.code).second;
    waiting_.push_back(ui::KeyPressed{key, repeated});
}

void Translator::entered(char32_t letter) {
    if (letter < 0x20 || letter == 0x7f || last_.ctrl || last_.alt)
        return;
    // Signs that another layout types with another key act as ours all the same.
    const Code sign = letter == U'?' ? Code::question : letter == U'+' ? Code::plus : letter == U'-' ? Code::minus : Code::none;
    if (sign != Code::none && last_.code != sign)
        waiting_.push_back(ui::KeyPressed{ui::key(sign), false});
    waiting_.push_back(ui::TextEntered{utf8::encode(letter)});
}

std::optional<ui::Input> Translator::next() {
    if (waiting_.empty())
        return std::nullopt;
    auto input = std::move(waiting_.front());
    waiting_.pop_front();
    return input;
}

#if SFML_VERSION_MAJOR >= 3

void Translator::take(const sf::Event& event) {
    using B = sf::Mouse::Button;
    if (const auto* key = event.getIf<sf::Event::KeyPressed>())
        return pressed(key_of(key->code, key->shift, key->control, key->alt));
    if (const auto* text = event.getIf<sf::Event::TextEntered>())
        return entered(text->unicode);
    if (const auto* key = event.getIf<sf::Event::KeyReleased>()) {
        down_.erase(key_of(key->code, false, false, false).code);
        down_.erase(key_of(key->code, true, false, false).code);
    } else if (const auto* move = event.getIf<sf::Event::MouseMoved>()) {
        waiting_.push_back(ui::PointerMoved{place(move->position.x, move->position.y)});
    } else if (const auto* press = event.getIf<sf::Event::MouseButtonPressed>()) {
        if (press->button == B::Left || press->button == B::Right)
            waiting_.push_back(ui::PointerPressed{place(press->position.x, press->position.y), press->button == B::Right});
    } else if (const auto* release = event.getIf<sf::Event::MouseButtonReleased>()) {
        if (release->button == B::Left)
            waiting_.push_back(ui::PointerReleased{place(release->position.x, release->position.y)});
    } else if (const auto* wheel = event.getIf<sf::Event::MouseWheelScrolled>()) {
        waiting_.push_back(ui::WheelTurned{place(wheel->position.x, wheel->position.y), wheel->delta});
    } else if (const auto* size = event.getIf<sf::Event::Resized>()) {
        waiting_.push_back(ui::Resized{size->size.x, size->size.y});
    } else if (const auto* pad = event.getIf<sf::Event::JoystickButtonPressed>()) {
        waiting_.push_back(ui::PadPressed{static_cast<int>(pad->joystickId), static_cast<int>(pad->button)});
    } else if (event.is<sf::Event::Closed>()) {
        waiting_.push_back(ui::CloseAsked{});
    } else if (event.is<sf::Event::FocusGained>() || event.is<sf::Event::FocusLost>()) {
        down_.clear();
        waiting_.push_back(ui::FocusChanged{event.is<sf::Event::FocusGained>()});
    }
}

#else

void Translator::take(const sf::Event& event) {
    const auto key = [&](bool shift) { return key_of(event.key.code, shift, event.key.control, event.key.alt); };
    const auto& button = event.mouseButton;
    switch (event.type) {
    case sf::Event::KeyPressed:
        return pressed(key(event.key.shift));
    case sf::Event::TextEntered:
        return entered(event.text.unicode);
    case sf::Event::KeyReleased:
        down_.erase(key(false).code);
        down_.erase(key(true).code);
        break;
    case sf::Event::MouseMoved:
        waiting_.push_back(ui::PointerMoved{place(event.mouseMove.x, event.mouseMove.y)});
        break;
    case sf::Event::MouseButtonPressed:
        if (button.button == sf::Mouse::Left || button.button == sf::Mouse::Right)
            waiting_.push_back(ui::PointerPressed{place(button.x, button.y), button.button == sf::Mouse::Right});
        break;
    case sf::Event::MouseButtonReleased:
        if (button.button == sf::Mouse::Left)
            waiting_.push_back(ui::PointerReleased{place(button.x, button.y)});
        break;
    case sf::Event::MouseWheelScrolled:
        if (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel)
            waiting_.push_back(
                ui::WheelTurned{place(event.mouseWheelScroll.x, event.mouseWheelScroll.y), event.mouseWheelScroll.delta});
        break;
    case sf::Event::Resized:
        waiting_.push_back(ui::Resized{event.size.width, event.size.height});
        break;
    case sf::Event::JoystickButtonPressed:
        waiting_.push_back(
            ui::PadPressed{static_cast<int>(event.joystickButton.joystickId), static_cast<int>(event.joystickButton.button)});
        break;
    case sf::Event::Closed:
        waiting_.push_back(ui::CloseAsked{});
        break;
    case sf::Event::GainedFocus:
    case sf::Event::LostFocus:
        down_.clear();
        waiting_.push_back(ui::FocusChanged{event.type == sf::Event::GainedFocus});
        break;
    default:
        break;
    }
}

#endif

} // namespace retake::render
