// Writes a lesson's folder, and makes its room of it again.
#include "lessons/lesson.hpp"
#include "bank/load.hpp"
#include "lessons/journal.hpp"
#include "lessons/plan.hpp"
#include "lessons/private_files.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <type_traits>

namespace retake::lessons {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using namespace classroom;

constexpr auto beginning_file = "lesson.json", summary_file = "summary.json";

Failure damaged(const fs::path& folder) {
    return {"The lesson in \"" + folder.string() + "\" cannot be read: its beginning is damaged.",
            "Its journal is kept; ask whoever knows, or remove the folder."};
}

std::string write_beginning(const Beginning& beginning) {
    Json json{{"class", beginning.class_name}, {"title", beginning.title},
              {"code", beginning.code},        {"begun", beginning.begun.time_since_epoch().count()},
              {"seed", beginning.seed},        {"of-pile", beginning.of_pile},
              {"pile", beginning.pile},        {"rules", Json::parse(write_rules(beginning.rules))},
              {"banks", Json::array()},        {"cards", Json::array()}};
    for (const auto& copy : beginning.banks)
        json["banks"].push_back({{"origin", copy.origin}, {"file", copy.file}});
    for (const auto& card : beginning.cards)
        json["cards"].push_back({{"bank", card.bank}, {"item", card.item}});
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Beginning> read_beginning(const std::string& text) try {
    const auto json = Json::parse(text);
    Beginning beginning{.class_name = json.at("class").get<std::string>(),
                        .title = json.at("title").get<std::string>(),
                        .code = json.at("code").get<std::string>(),
                        .begun = Instant{Milliseconds{json.at("begun").get<std::int64_t>()}},
                        .seed = json.at("seed").get<std::uint64_t>(),
                        .of_pile = json.at("of-pile").get<int>(),
                        .pile = json.value("pile", 0)};
    const auto rules = read_rules(json.at("rules").dump());
    if (!rules)
        return std::nullopt;
    beginning.rules = *rules;
    for (const auto& copy : json.at("banks"))
        beginning.banks.push_back({copy.at("origin").get<std::string>(), copy.at("file").get<std::string>()});
    for (const auto& card : json.at("cards"))
        beginning.cards.push_back({card.at("bank").get<std::string>(), card.at("item").get<std::string>()});
    return beginning;
} catch (const Json::exception&) {
    return std::nullopt;
}

// The cards of a lesson, from its own copies of their banks.
Result<item::Cards> cards_of(const fs::path& folder, const Beginning& beginning) {
    std::vector<bank::Bank> banks;
    for (const auto& copy : beginning.banks) {
        const auto text = bank::read_file(folder / copy.file);
        if (!text)
            return text.error();
        banks.push_back(bank::read_bank(copy.origin, *text, bank::pictures_beside(copy.origin)).value);
    }
    std::vector<const bank::Bank*> known;
    for (const auto& one : banks)
        known.push_back(&one);
    return bank::deal_named(known, beginning.cards);
}

// A folder for the moment; a second lesson of the same second gets a number.
fs::path new_folder(const fs::path& lessons, Instant at) {
    auto name = to_string(at).substr(0, 19); // 2024-05-16T08:30:00
    std::erase(name, ':');
    std::error_code ignored;
    auto folder = lessons / name;
    for (int number = 2; fs::exists(folder, ignored); ++number)
        folder = lessons / (name + "-" + std::to_string(number));
    return folder;
}

// Takes up an event into what is known of a lesson.
void follow(Kept& kept, const Event& event) {
    std::visit(
        [&](const auto& e) {
            using E = std::decay_t<decltype(e)>;
            if constexpr (requires { e.at; })
                kept.last = std::max(kept.last, e.at);
            if constexpr (std::is_same_v<E, Joined> || std::is_same_v<E, CameBack>)
                kept.last_connection = std::max(kept.last_connection, e.connection);
        },
        event);
    kept.room = update(std::move(kept.room), event).room;
}

} // namespace

Result<Kept> begin(const fs::path& lessons, Beginning beginning, const Deal& dealt, const std::vector<const bank::Bank*>& banks) {
    const auto folder = new_folder(lessons, beginning.begun);
    if (const auto made = make_private(folder); !made)
        return made.error();
    beginning.of_pile = dealt.of_pile;
    beginning.pile = dealt.pile;
    for (const auto& card : dealt.cards)
        beginning.cards.push_back({card.bank, card.item.id});
    for (const auto* one : banks) {
        if (std::ranges::none_of(dealt.cards, [&](const item::Card& card) { return card.bank == one->id; }))
            continue;
        const auto text = bank::read_file(one->place.file);
        if (!text)
            return text.error();
        BankCopy copy{one->place.file, "bank-" + std::to_string(beginning.banks.size() + 1) + ".yaml"};
        if (const auto saved = save_private(folder / copy.file, *text); !saved)
            return saved.error();
        beginning.banks.push_back(std::move(copy));
    }
    if (const auto saved = save_private(folder / beginning_file, write_beginning(beginning)); !saved)
        return saved.error();
    return open(folder);
}

Result<Kept> open(const fs::path& folder) {
    const auto text = bank::read_file(folder / beginning_file);
    if (!text)
        return text.error();
    auto beginning = read_beginning(*text);
    if (!beginning)
        return damaged(folder);
    auto cards = cards_of(folder, *beginning);
    if (!cards)
        return cards.error();
    if (cards->empty())
        return Failure{"None of the lesson's cards can be read in \"" + folder.string() + "\".",
                       "Plan the lesson anew, with banks that have no errors."};
    Kept kept{folder, *std::move(beginning), {}, 0, {}, 0};
    kept.last = kept.beginning.begun;
    kept.room = open_room(kept.beginning.rules, std::make_shared<const item::Cards>(*std::move(cards)), kept.beginning.seed);
    std::error_code ignored;
    if (!fs::exists(kept.journal(), ignored))
        return kept;
    const auto recorded = read_journal(kept.journal());
    if (!recorded)
        return recorded.error();
    for (const auto& event : recorded->events)
        follow(kept, event);
    kept.unreadable = recorded->unreadable;
    return kept;
}

std::vector<Event> returning(const Kept& kept, Instant now) {
    std::vector<Event> events;
    const bool runs = !kept.room.paused_since && (takes_responses(kept.room) || std::holds_alternative<Read>(kept.room.phase));
    if (runs) // First of all: in a pause no card is closed because those who still owe a response have left.
        events.push_back(PauseTurned{kept.last});
    for (const auto& pupil : kept.room.players)
        if (pupil.connection)
            events.push_back(Dropped{*pupil.connection, kept.last});
    if (runs)
        events.push_back(PauseTurned{std::max(now, kept.last)});
    return events;
}

Result<Summary> summary(const fs::path& folder) {
    std::error_code no_summary, no_journal;
    const auto written = fs::last_write_time(folder / summary_file, no_summary);
    const auto happened = fs::last_write_time(folder / "journal.jsonl", no_journal);
    if (!no_summary && !no_journal && written >= happened)
        if (const auto text = bank::read_file(folder / summary_file))
            if (auto known = read_summary(*text))
                return *std::move(known);
    const auto kept = open(folder);
    if (!kept)
        return kept.error();
    auto made = summary_of(kept->room, kept->beginning.class_name, kept->beginning.begun, kept->last);
    if (std::holds_alternative<Podium>(kept->room.phase) || std::holds_alternative<Report>(kept->room.phase))
        static_cast<void>(save_private(folder / summary_file, write_summary(made))); // it can be worked out again
    return made;
}

} // namespace retake::lessons
