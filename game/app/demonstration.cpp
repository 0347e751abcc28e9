// Demonstrations: each screen in a named state, reached by the same events that a person's presses would make.
#include "app/demonstration.hpp"
#include "app/demonstration_hotseat.hpp"
#include "app/demonstration_lesson.hpp"
#include "app/demonstration_past.hpp"
#include "app/demonstration_progress.hpp"
#include "app/demonstration_wrong.hpp"
#include "app/reporting.hpp"
#include "app/rounds.hpp"
#include "bank/load.hpp"
#include <map>

namespace retake::app {
namespace {

using Minutes = std::chrono::minutes;
using Seconds = std::chrono::seconds;
namespace s = screens;

struct Scene {
    std::shared_ptr<const bank::Bank> bank;
    App app;
    Instant at;

    void tell(const Event& event) { app = update(std::move(app), event, at).app; }

    void play(const session::Event& event) { app = app::play(std::move(app), event).app; }

    void pass(Milliseconds span) { at += span; }

    const item::Item& card() const { return session::card_of(*app.round, *session::current_card(*app.round)).item; }
};

Result<Scene> scene(const store::Places& places, Instant now) {
    const auto loaded = bank::load_bank(places.questions / "beijing-visit-2024.yaml");
    if (!loaded)
        return loaded.error();
    Scene scene{std::make_shared<const bank::Bank>(loaded->value), {}, now};
    scene.app.physical = {1920, 1080};
    scene.app.chance = Rng(7);
    scene.app.home.opened = now;
    scene.app.screen = scene.app.home;
    return scene;
}

// The first items of a kind come first, then the bank's others, as many as wished.
std::shared_ptr<const item::Cards> cards_from(const bank::Bank& bank, const std::string& first, std::size_t count) {
    item::Cards cards, others;
    for (const auto& item : bank.items)
        (item.id == first || (cards.empty() && item::kind_name(item) == first) ? cards : others)
            .push_back(bank::card(bank, item));
    Rng rng(11);
    for (auto& card : shuffled(std::move(others), rng))
        if (cards.size() < count)
            cards.push_back(std::move(card));
    return std::make_shared<const item::Cards>(std::move(cards));
}

void respond(Scene& scene, item::Response response, session::Confidence sure) {
    scene.pass(Seconds{18});
    scene.play(session::Submitted{std::move(response), sure, scene.at});
}

void respond(Scene& scene, bool right, session::Confidence sure) {
    respond(scene, right ? item::key(scene.card()) : wrong_response(scene.card()), sure);
}

void deal(Scene& scene, const std::string& first, std::size_t count) {
    scene.tell(RoundDealt{cards_from(*scene.bank, first, count), {}, 5, scene.bank->title, {}, false});
}

// A round of `count` cards in which the card named `last` comes after a few others, one of them missed.
void deal_late(Scene& scene, const std::string& last, std::size_t before, std::size_t count) {
    auto cards = *cards_from(*scene.bank, last, count);
    std::rotate(cards.begin(), cards.begin() + 1, cards.begin() + static_cast<std::ptrdiff_t>(before) + 1);
    scene.tell(RoundDealt{std::make_shared<const item::Cards>(std::move(cards)), {}, 5, scene.bank->title, {}, false});
    for (std::size_t i = 0; i < before; ++i) {
        respond(scene, i != 2, i % 2 ? session::Confidence::sure : session::Confidence::think_so);
        scene.pass(Seconds{5});
        scene.play(session::Continued{scene.at});
    }
}

void play_through(Scene& scene, std::size_t count) {
    deal(scene, "trade-total", count);
    const session::Confidence said[] = {session::Confidence::sure, session::Confidence::think_so, session::Confidence::sure,
                                        session::Confidence::guess};
    for (std::size_t i = 0; i < count; ++i) {
        respond(scene, i % 5 != 3, said[i % 4]);
        scene.pass(Seconds{4});
        scene.play(session::Continued{scene.at});
    }
}

void show_home(Scene& scene, std::size_t on_pile) {
    ShelfRead read;
    read.own_folder = "~/.local/share/retake/questions";
    const auto total = static_cast<int>(scene.bank->items.size());
    read.boxes.push_back(
        {scene.bank->id, scene.bank->title, total, on_pile ? std::optional(62) : std::nullopt, static_cast<int>(on_pile), ""});
    for (std::size_t i = 0; i < on_pile; ++i) {
        const auto card = bank::card(*scene.bank, scene.bank->items[i * 7 % scene.bank->items.size()]);
        read.pile.push_back({{card.bank, card.item.id}, card.item.stem, card.topic, scene.at, i == 0});
    }
    scene.tell(read);
}

// The bank with a key misspelt in it, as its author sees it.
void show_problems_of_a_bank(Scene& scene) {
    const auto& file = scene.bank->place.file;
    auto text = bank::read_file(file).value_or("");
    std::size_t at = text.find("\n  answer:", text.size() / 3);
    if (at != std::string::npos)
        text.replace(at, 10, "\n  anwser:");
    const auto reading = bank::read(file, text);
    const auto report =
        report_on(reading, {{{reading.bank.value.id, reading.bank.value.items[4].id}, "", "Two of these are right.", scene.at}});
    show_home(scene, 7);
    scene.app.problems_wanted = file;
    scene.tell(BankReadAgain{file, scene.bank, reading.bank.found, {}, report});
    scene.pass(Minutes{12} - Seconds{2});
    scene.tell(BankReadAgain{file, scene.bank, reading.bank.found, {}, report});
}

void retake_all(Scene& scene) {
    scene.play(session::RetakeStarted{scene.at});
    for (int turn = 0; turn < 200 && !std::holds_alternative<session::Cleared>(scene.app.round->phase); ++turn) {
        respond(scene, turn != 0, session::Confidence::think_so);
        scene.pass(Seconds{3});
        scene.play(session::Continued{scene.at});
    }
}

// An exam of so many cards, leafed through up to one of them; the third was left open.
void sit_exam(Scene& scene, std::size_t cards, std::size_t given) {
    const session::Rules rules{.mode = session::Mode::exam, .offer_hints = false, .in_all = std::chrono::minutes{20}};
    scene.tell(RoundDealt{cards_from(*scene.bank, "trade-total", cards), rules, 5, scene.bank->title, {}, false});
    for (std::size_t i = 0; i < given; ++i) {
        scene.pass(Seconds{11});
        const auto to = static_cast<int>(i) + 1;
        if (i == 2)
            scene.play(session::Leafed{.to = to, .at = scene.at});
        else
            scene.play(session::Leafed{to, i % 4 == 3 ? wrong_response(scene.card()) : item::key(scene.card()),
                                       session::Confidence::think_so, scene.at});
    }
}

void sit_down(Scene& scene, const std::string& page) {
    scene.app.screen = made_up_hot_seat(*scene.bank, page, scene.at + Minutes{12});
}

using Make = void (*)(Scene&);

const std::map<std::string, Make>& makers() {
    static const std::map<std::string, Make> all = {
        {"exam", [](Scene& scene) { sit_exam(scene, 12, 5); }},
        {"exam-end", [](Scene& scene) { sit_exam(scene, 12, 12); }},
        {"exam-results",
         [](Scene& scene) {
             sit_exam(scene, 12, 12);
             scene.play(session::HandedIn{scene.at});
         }},
        {"home", [](Scene& scene) { show_home(scene, 7); }},
        {"home-nothing", [](Scene& scene) { show_home(scene, 0); }},
        {"home-empty",
         [](Scene& scene) {
             scene.tell(ShelfRead{{}, {}, {}, {}, "~/.local/share/retake/questions"});
         }},
        {"home-unfinished",
         [](Scene& scene) {
             show_home(scene, 2);
             scene.app.home.unfinished = s::home::Unfinished{7, 20, scene.bank->title};
             scene.app.screen = scene.app.home;
         }},
        {"setup",
         [](Scene& scene) {
             show_home(scene, 7);
             scene.tell(BankRead{scene.bank, {}, ""});
         }},
        {"question-single",
         [](Scene& scene) {
             deal_late(scene, "tariff-step", 6, 20);
             const auto& form = std::get<item::PickOne>(std::get<session::Asking>(scene.app.round->phase).shown.interaction);
             scene.tell(s::question::Event(s::question::Picked{form.choices[2].id}));
             scene.tell(s::question::Event(s::question::HowSure{session::Confidence::think_so}));
         }},
        {"question-multiple", [](Scene& scene) { deal_late(scene, "multiple-choice", 8, 20); }},
        {"question-true-false", [](Scene& scene) { deal_late(scene, "true-false", 9, 20); }},
        {"question-typed", [](Scene& scene) { deal_late(scene, "typed-text", 4, 20); }},
        {"question-number", [](Scene& scene) { deal_late(scene, "number", 10, 20); }},
        {"question-cloze",
         [](Scene& scene) {
             deal_late(scene, "cars-gaps", 11, 20);
             for (const auto* typed : {"23", "ris"}) {
                 const int gap = *typed == '2' ? 0 : 1;
                 scene.tell(s::question::Event(s::forms::Event(s::gaps::Event(s::gaps::Edited{gap, ui::typed({}, typed)}))));
             }
         }},
        {"question-cloze-words",
         [](Scene& scene) {
             deal_late(scene, "generations-gaps", 11, 20);
             scene.tell(s::question::Event(s::forms::Event(s::gaps::Event(s::gaps::WordTaken{0}))));
             scene.tell(s::question::Event(s::forms::Event(s::gaps::Event(s::gaps::Edited{1, ui::typed({}, "stag")}))));
         }},
        {"question-ordering",
         [](Scene& scene) {
             deal_late(scene, "ordering", 12, 20);
             const auto& form = std::get<item::PutInOrder>(std::get<session::Asking>(scene.app.round->phase).shown.interaction);
             const int id = form.entries[1].id;
             scene.tell(s::question::Event(s::forms::Event(s::strips::TakenUp{id})));
         }},
        {"question-matching",
         [](Scene& scene) {
             deal_late(scene, "matching", 13, 20);
             const auto& form = std::get<item::PairUp>(std::get<session::Asking>(scene.app.round->phase).shown.interaction);
             const auto left = [&](std::size_t i) { return s::threads::End{s::threads::Column::left, form.left.at(i).id}; };
             const auto tell = [&](const s::threads::Event& event) { scene.tell(s::question::Event(s::forms::Event(event))); };
             tell(s::threads::Pinned{{left(0).id, form.right.at(2).id}});
             tell(s::threads::Pinned{{left(1).id, form.right.at(3).id}});
             tell(s::threads::Pressed{left(2)});
         }},
        {"question-hotspot",
         [](Scene& scene) {
             deal_late(scene, "hotspot", 15, 20);
             scene.tell(s::question::Event(s::forms::Event(s::chart::Event(s::chart::Pointed{0.83, 0.15}))));
         }},
        {"question-sorting",
         [](Scene& scene) {
             deal_late(scene, "sorting", 14, 20);
             const auto& form = std::get<item::SortInto>(std::get<session::Asking>(scene.app.round->phase).shown.interaction);
             const auto count = form.groups.size();
             for (std::size_t i = 0; i + 2 < form.entries.size(); ++i)
                 scene.tell(s::question::Event(s::forms::Event(s::folders::Sent{form.groups[(i * i + 1) % count].id})));
         }},
        {"feedback-wrong",
         [](Scene& scene) {
             deal_late(scene, "tariff-step", 6, 20);
             respond(scene, false, session::Confidence::think_so);
         }},
        {"feedback-repair",
         [](Scene& scene) {
             auto cards = *cards_from(*scene.bank, "tariff-step", 8);
             const auto& choices = std::get<item::SingleChoice>(cards[0].item.body).choices;
             cards[0].aid = {.lure = choices[1].text, .times = 5, .repair = true, .reminder = "Four wheels, four times."};
             scene.tell(RoundDealt{std::make_shared<const item::Cards>(std::move(cards)), {}, 5, scene.bank->title, {}, false});
             respond(scene, item::Picked{1}, session::Confidence::think_so);
         }},
        {"feedback-hotspot",
         [](Scene& scene) {
             deal_late(scene, "hotspot", 6, 20);
             respond(scene, false, session::Confidence::think_so);
         }},
        {"feedback-right",
         [](Scene& scene) {
             deal_late(scene, "tariff-step", 6, 20);
             respond(scene, true, session::Confidence::sure);
         }},
        {"feedback-partly",
         [](Scene& scene) {
             deal_late(scene, "multiple-choice", 6, 20);
             respond(scene, false, session::Confidence::think_so);
         }},
        {"feedback-cloze",
         [](Scene& scene) {
             deal_late(scene, "generations-gaps", 6, 20);
             respond(scene, item::Filled{{"generations", "recover"}}, session::Confidence::think_so);
         }},
        {"feedback-ordering",
         [](Scene& scene) {
             deal_late(scene, "ordering", 6, 20);
             respond(scene, false, session::Confidence::think_so);
         }},
        {"feedback-matching",
         [](Scene& scene) {
             deal_late(scene, "matching", 6, 20);
             respond(scene, false, session::Confidence::sure);
         }},
        {"feedback-sorting",
         [](Scene& scene) {
             deal_late(scene, "sorting", 6, 20);
             respond(scene, false, session::Confidence::guess);
         }},
        {"pause",
         [](Scene& scene) {
             deal_late(scene, "trade-total", 6, 20);
             scene.play(session::PauseAsked{scene.at});
         }},
        {"results", [](Scene& scene) { play_through(scene, 20); }},
        {"review",
         [](Scene& scene) {
             play_through(scene, 20);
             scene.tell(s::results::Event(s::results::ReviewOpened{}));
         }},
        {"learners",
         [](Scene& scene) {
             scene.tell(LearnersRead{{{"Ann", true}, {"Ben", false}, {"Farid", false}}});
         }},
        {"class-plan", [](Scene& scene) { scene.tell(made_up_classes(*scene.bank, scene.at)); }},
        {"class-lobby", [](Scene& scene) { scene.tell(made_up_lesson(*scene.bank, "lobby", scene.at)); }},
        {"class-question", [](Scene& scene) { scene.tell(made_up_lesson(*scene.bank, "asked", scene.at + Minutes{12})); }},
        {"class-reveal", [](Scene& scene) { scene.tell(made_up_lesson(*scene.bank, "reveal", scene.at)); }},
        {"class-standings", [](Scene& scene) { scene.tell(made_up_lesson(*scene.bank, "standings", scene.at)); }},
        {"class-podium", [](Scene& scene) { scene.tell(made_up_lesson(*scene.bank, "podium", scene.at)); }},
        {"class-report", [](Scene& scene) { scene.tell(made_up_lesson(*scene.bank, "report", scene.at)); }},
        {"hot-seat-setup", [](Scene& scene) { sit_down(scene, "setup"); }},
        {"hot-seat-buzzers", [](Scene& scene) { sit_down(scene, "buzzers"); }},
        {"hot-seat", [](Scene& scene) { sit_down(scene, "first"); }},
        {"hot-seat-said", [](Scene& scene) { sit_down(scene, "said"); }},
        {"hot-seat-key", [](Scene& scene) { sit_down(scene, "key"); }},
        {"hot-seat-hands", [](Scene& scene) { sit_down(scene, "hands"); }},
        {"hot-seat-end", [](Scene& scene) { sit_down(scene, "end"); }},
        {"past-rounds",
         [](Scene& scene) {
             show_home(scene, 7);
             scene.tell(made_up_past(*scene.bank, scene.at));
         }},
        {"cleared",
         [](Scene& scene) {
             play_through(scene, 20);
             retake_all(scene);
         }},
        {"home-adding",
         [](Scene& scene) {
             show_home(scene, 7);
             scene.tell(ChooserMissing{});
         }},
        {"home-snag",
         [](Scene& scene) {
             show_home(scene, 7);
             scene.app.snags[scene.app.home.boxes[0].file] = "line 220 has a snag";
             scene.app.home.boxes[0].snag = "line 220 has a snag";
             scene.app.screen = scene.app.home;
         }},
        {"problems", show_problems_of_a_bank},
        {"setup-known",
         [](Scene& scene) {
             show_home(scene, 7);
             scene.tell(BankRead{scene.bank, {}, "", s::setup::Known{"visit", "The visit", 97, false}});
         }},
        {"feedback-flag",
         [](Scene& scene) {
             deal_late(scene, "tariff-step", 6, 20);
             respond(scene, false, session::Confidence::think_so);
             scene.tell(s::feedback::Event(s::feedback::FlagAsked{}));
             scene.tell(s::feedback::Event(s::feedback::NoteEdited{ui::typed({}, "Two of these are right.")}));
         }},
        {"progress",
         [](Scene& scene) {
             show_home(scene, 7);
             scene.tell(ProgressRead{made_up_progress(*scene.bank, scene.at)});
         }},
        {"progress-cards",
         [](Scene& scene) {
             show_home(scene, 7);
             scene.tell(ProgressRead{made_up_progress(*scene.bank, scene.at)});
             scene.tell(s::progress::Event(s::progress::PagePicked{s::progress::Page::cards}));
         }},
        {"progress-nothing",
         [](Scene& scene) {
             show_home(scene, 0);
             scene.tell(ProgressRead{made_up_progress({}, scene.at)});
         }},
        {"trouble",
         [](Scene& scene) {
             scene.tell(Failed{{"The file cats.yaml cannot be read.", "Is it still there?"}, true});
         }},
    };
    return all;
}

} // namespace

const std::vector<std::string>& demonstrations() {
    static const auto names = [] {
        std::vector<std::string> out;
        for (const auto& [name, make] : makers())
            out.push_back(name);
        return out;
    }();
    return names;
}

Result<App> demonstrate(const std::string& name, const store::Places& places, Instant now) {
    const auto maker = makers().find(name);
    if (maker == makers().end()) {
        std::string known;
        for (const auto& other : demonstrations())
            known += (known.empty() ? "" : ", ") + other;
        return Failure{"No demonstration is called '" + name + "'.", "There are: " + known + "."};
    }
    auto made = scene(places, now - Minutes{12});
    if (!made)
        return made.error();
    maker->second(*made);
    made->app.attention.settled = now + Minutes{1};
    return std::move(made->app);
}

} // namespace retake::app
