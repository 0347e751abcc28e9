// Forms, told apart by the interaction.
#include "screens/forms/forms.hpp"

namespace retake::screens::forms {
namespace {

// A form: the interaction that it serves, and its state's place in the list.
template <class Interaction>
struct FormOf;
template <>
struct FormOf<item::FillBlanks> {
    using State = gaps::State;
    using Event = gaps::Event;
    static State begun(const item::FillBlanks& form) { return gaps::begun(form); }
};
template <>
struct FormOf<item::PutInOrder> {
    using State = strips::State;
    using Event = strips::Event;
    static State begun(const item::PutInOrder& form) { return strips::begun(form); }
};
template <>
struct FormOf<item::PairUp> {
    using State = threads::State;
    using Event = threads::Event;
    static State begun(const item::PairUp& form) { return threads::begun(form); }
};
template <>
struct FormOf<item::SortInto> {
    using State = folders::State;
    using Event = folders::Event;
    static State begun(const item::SortInto& form) { return folders::begun(form); }
};

template <>
struct FormOf<item::PointAt> {
    using State = chart::State;
    using Event = chart::Event;
    static State begun(const item::PointAt& form) { return chart::begun(form); }
};

template <class T>
concept Formed = requires {
    typename FormOf<T>::State;
};

// Calls `act(interaction, state)` where the interaction has a form; else returns what stands for none.
template <class Result, class Act>
Result with(const State& held, const item::Interaction& interaction, Result none, Act act) {
    return std::visit(
        [&](const auto& form) -> Result {
            using Interaction = std::decay_t<decltype(form)>;
            if constexpr (Formed<Interaction>) {
                const auto* state = std::get_if<typename FormOf<Interaction>::State>(&held);
                return state ? act(form, *state) : act(form, FormOf<Interaction>::begun(form));
            } else {
                return none;
            }
        },
        interaction);
}

} // namespace

bool has_form(const item::Interaction& interaction) {
    return std::visit([](const auto& form) { return Formed<std::decay_t<decltype(form)>>; }, interaction);
}

bool is_stem(const item::Interaction& interaction) { return std::holds_alternative<item::FillBlanks>(interaction); }

bool is_mirrored(const item::Interaction& interaction) {
    return has_form(interaction) && !is_stem(interaction) && !std::holds_alternative<item::PointAt>(interaction);
}

State begun(const item::Interaction& interaction) { return fitting({}, interaction); }

State fitting(State held, const item::Interaction& interaction) {
    return with<State>(held, interaction, {}, [](const auto&, const auto& state) { return State(state); });
}

State update(State held, const item::Interaction& interaction, const Event& event, Instant at) {
    return with<State>(held, interaction, held, [&](const auto& form, const auto& state) -> State {
        return std::visit(
            [&](const auto& own) -> State {
                if constexpr (requires { update(state, form, own, at); })
                    return update(state, form, own, at);
                else
                    return state; // Too late: another form's card is gone.
            },
            event);
    });
}

std::optional<item::Response> response_of(const State& held) {
    return std::visit(
        [](const auto& state) -> std::optional<item::Response> {
            if constexpr (std::is_same_v<std::decay_t<decltype(state)>, std::monostate>)
                return std::nullopt;
            else
                return response_of(state);
        },
        held);
}

std::optional<Event> objection(const State& held, const item::Interaction& interaction, const std::string& language) {
    using Meant = std::optional<Event>;
    return with<Meant>(held, interaction, std::nullopt, [&](const auto& form, const auto& state) -> Meant {
        if constexpr (requires { objection(form, state, language); }) {
            const auto meant = objection(form, state, language);
            return meant ? Meant(*meant) : std::nullopt;
        } else {
            return std::nullopt; // Whatever was put together can be locked in.
        }
    });
}

float bottom(const State& held, const item::Interaction& interaction, const Room& room) {
    return with<float>(held, interaction, room.area.y,
                       [&](const auto& form, const auto& state) { return bottom(form, state, room); });
}

ui::View<Event> view(const State& held, const item::Interaction& interaction, const Room& room) {
    return with<ui::View<Event>>(held, interaction, {}, [&](const auto& form, const auto& state) {
        auto own = view(form, state, room);
        if (room.mirrored)
            own = ui::mirrored(std::move(own), room.area);
        return ui::map<Event>(std::move(own), [](auto event) { return Event(std::move(event)); });
    });
}

std::optional<Event> intent(const State& held, const item::Interaction& interaction, const ui::Input& input,
                            const ui::Pointing<Event>& pointing) {
    using Meant = std::optional<Event>;
    return with<Meant>(held, interaction, std::nullopt, [&](const auto& form, const auto& state) -> Meant {
        using Own = typename FormOf<std::decay_t<decltype(form)>>::Event;
        const auto meant = intent(state, input, ui::narrowed<Own>(pointing));
        return meant ? Meant(*meant) : std::nullopt;
    });
}

std::vector<ui::KeyHint> hints(const State& held, const item::Interaction& interaction) {
    return with<std::vector<ui::KeyHint>>(held, interaction, {},
                                          [](const auto& form, const auto& state) { return hints(form, state); });
}

std::string remark(const State& held, const item::Interaction& interaction) {
    return with<std::string>(held, interaction, {}, [](const auto& form, const auto& state) { return remark(form, state); });
}

} // namespace retake::screens::forms
