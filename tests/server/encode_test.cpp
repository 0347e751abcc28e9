// Frames to phones: what is in them, and above all what is not.
#include "base/overloaded.hpp"
#include "classroom/lesson.hpp"
#include "server/encode.hpp"
#include "server/frames.hpp"
#include "server/sending.hpp"

namespace retake::server {
namespace {

using namespace classroom;
using nlohmann::json;

json question_for(const item::Item& item) {
    Lesson lesson({}, retake::test::cards({item}));
    lesson.seat().advance();
    return read(encode_question(*task_on_the_table(lesson.room), std::nullopt, false));
}

item::Item named(const std::string& id) {
    const auto all = retake::test::all_kinds();
    return *std::ranges::find(all, id, &item::Item::id);
}

TEST(Encoding, SendsEachFormInItsOwnWords) {
    const auto one = question_for(named("single"));
    EXPECT_EQ(one["t"], "q");
    EXPECT_EQ(one["n"], 0);
    EXPECT_EQ(one["of"], 1);
    EXPECT_EQ(one["stem"], "Where does a cell keep its DNA?");
    EXPECT_EQ(one["left"], nullptr);
    EXPECT_EQ(one["form"]["k"], "one");
    EXPECT_EQ(one["form"]["c"].size(), 4U);
    EXPECT_EQ(question_for(named("multiple"))["form"]["k"], "many");
    EXPECT_EQ(question_for(named("true-false"))["form"], json({{"k", "truth"}}));
    EXPECT_EQ(question_for(named("typed"))["form"], json({{"k", "text"}}));
    EXPECT_EQ(question_for(named("number"))["form"], json({{"k", "number"}, {"unit", ""}}));
    EXPECT_EQ(
        question_for(named("cloze"))["form"],
        json::parse(
            R"({"k":"gaps","w":[],"p":["Plants are green by ",{"g":0,"f":"text"},"; our cells have ",{"g":1,"f":"number"}," chromosomes."]})"));
    EXPECT_EQ(question_for(named("words"))["form"]["w"].size(), 3U);
    const auto order = question_for(named("ordering"))["form"];
    EXPECT_EQ(order["k"], "order");
    EXPECT_EQ(order["ends"], json::parse(R"(["smallest","largest"])"));
    const auto pairs = question_for(named("matching"))["form"];
    EXPECT_EQ(pairs["l"].size(), 3U);
    EXPECT_EQ(pairs["r"].size(), 4U);
    EXPECT_EQ(question_for(named("sorting"))["form"]["g"], json::parse(R"(["Plants","Animals"])"));
    const auto spot = question_for(named("hotspot"))["form"];
    EXPECT_EQ(spot["pic"], json::parse(R"({"url":"/picture/0","alt":"A cell, cut open","aspect":1.5})"));
    EXPECT_EQ(spot["m"].size(), 3U);
    EXPECT_EQ(spot["m"][0].size(), 2U) << "a place, and no name";
}

// Everything that a phone is sent before the reveal, of a lesson with this card.
std::vector<std::string> sent_before_the_reveal(const item::Item& item, const std::function<void(Asked&)>& change = {}) {
    Lesson lesson({.per_card = seconds{20}, .reading = seconds{3}}, retake::test::cards({item}));
    lesson.seat();
    std::vector<std::string> sent;
    Scoreboard board;
    const auto look = [&](const Standpoint& before, const Event& event) {
        board.follow(lesson.room, event, true);
        for (const auto& parcel : parcels_after({before, lesson.room, event, lesson.effects, "Cells", lesson.at}, board))
            sent.push_back(*parcel.bytes);
        sent.push_back(*snapshot_for(lesson.room, 0, board, "Cells", lesson.at));
        sent.push_back(*snapshot_for(lesson.room, 1, board, "Cells", lesson.at));
    };
    const auto step = [&](const Event& event) {
        const auto before = standpoint(lesson.room);
        lesson.happen(event);
        if (change && !lesson.room.asked.empty())
            change(lesson.room.asked.back());
        look(before, event);
    };
    step(Advanced{lesson.at});
    step(Advanced{lesson.at});
    step(PauseTurned{lesson.at});
    step(PauseTurned{lesson.at});
    step(Responded{2, 0, 0, 1, item::Skipped{}, {}, lesson.at});
    step(Advanced{lesson.at});
    step(Advanced{lesson.at});
    step(DiscussionAsked{});
    step(Advanced{lesson.at});
    step(Advanced{lesson.at});
    step(Advanced{lesson.at});
    EXPECT_TRUE(lesson.in<Closed>());
    return sent;
}

void collect(const json& value, std::vector<std::string>& names, std::vector<std::string>& texts) {
    for (const auto& [name, member] : value.items()) {
        if (value.is_object())
            names.push_back(name);
        if (member.is_structured())
            collect(member, names, texts);
        else if (member.is_string())
            texts.push_back(member);
    }
}

TEST(Encoding, SendsNoKeyIdOrLabelBeforeTheReveal) {
    for (auto item : retake::test::all_kinds()) {
        const bool typed = item.id == "typed" || item.id == "number" || item.id == "cloze";
        const bool spot = item.id == "hotspot";
        item.id = "id of " + item.id;
        for (const auto& frame : sent_before_the_reveal(item)) {
            std::vector<std::string> names, texts;
            collect(read(frame), names, texts);
            for (const char* secret :
                 {"id", "key", "outcome", "credit", "why", "explanation", "label", "tolerance", "hint", "item_id"})
                EXPECT_EQ(std::ranges::find(names, secret), names.end()) << item.id << ": " << secret << " in " << frame;
            EXPECT_EQ(std::ranges::find(texts, item.id), texts.end()) << frame;
            for (const auto* secret : {"chlorophyll", "leaf green", "46"})
                EXPECT_FALSE(typed && frame.find(secret) != std::string::npos && frame.find("token") == std::string::npos)
                    << item.id << ": " << frame;
            for (const auto* label : {"Nucleus", "Vacuole", "Membrane"})
                EXPECT_FALSE(spot && frame.find(label) != std::string::npos) << frame;
            EXPECT_TRUE(item.explanation.empty() || frame.find(item.explanation) == std::string::npos) << frame;
        }
    }
}

TEST(Encoding, HoldsTheFormBackWhileTheStemIsRead) {
    for (const auto& item : retake::test::all_kinds()) {
        const auto frames = sent_before_the_reveal(item);
        for (std::size_t at = 0; at < 3; ++at) // the question and two snapshots
            EXPECT_EQ(frames[at].find("\"form\""), std::string::npos) << frames[at];
        EXPECT_NE(frames[3].find("\"form\""), std::string::npos) << frames[3];
    }
}

std::vector<std::vector<item::Choice>*> choices_of(item::Interaction& form) {
    using Lists = std::vector<std::vector<item::Choice>*>;
    return std::visit(overloaded{
                          [](item::PickOne& of) { return Lists{&of.choices}; },
                          [](item::PickMany& of) { return Lists{&of.choices}; },
                          [](item::FillBlanks& of) { return Lists{&of.words}; },
                          [](item::PutInOrder& of) { return Lists{&of.entries}; },
                          [](item::PairUp& of) {
                              return Lists{&of.left, &of.right};
                          },
                          [](item::SortInto& of) {
                              return Lists{&of.entries, &of.groups};
                          },
                          [](auto&) { return Lists{}; },
                      },
                      form);
}

// Ids are the author's places (the key first, the right order, equal ids of a pair): turned round, nobody on the wire can tell.
TEST(Encoding, TellsNothingByTheIdsOfChoices) {
    for (const auto& item : retake::test::all_kinds()) {
        const auto turned = sent_before_the_reveal(item, [](Asked& asked) {
            for (auto* choices : choices_of(asked.shown.interaction))
                for (auto& choice : *choices)
                    choice.id = static_cast<int>(choices->size()) - 1 - choice.id;
            if (auto* picture = std::get_if<item::PointAt>(&asked.shown.interaction))
                for (auto& mark : picture->marks)
                    mark.id = 100 - mark.id;
        });
        EXPECT_EQ(turned, sent_before_the_reveal(item)) << item.id;
    }
}

TEST(Encoding, SnapsEverythingThatAReturningPhoneNeeds) {
    Lesson lesson({.teams = 2, .scoring = {.ask_how_sure = true}, .per_card = seconds{20}});
    lesson.seat().advance();
    lesson.wait(seconds{5}).respond(1, the_key, schedule::Confidence::sure);
    Scoreboard board;
    board.follow(lesson.room, Ended{}, true);
    const auto hello = read(snapshot_for(lesson.room, 0, board, "Cells", lesson.at));
    EXPECT_EQ(hello["t"], "hello");
    EXPECT_EQ(hello["token"], "token 1");
    EXPECT_EQ(hello["stage"], "open");
    EXPECT_EQ(hello["name"], "Ann");
    EXPECT_EQ(hello["waits"], false);
    EXPECT_EQ(hello["team"], 0);
    EXPECT_EQ(hello["teams"], 2);
    EXPECT_EQ(hello["sure"], true);
    EXPECT_EQ(hello["left"], 15'000);
    EXPECT_EQ(hello["sent"], 1);
    EXPECT_EQ(hello["players"], 2);
    EXPECT_EQ(hello["title"], "Cells");
    EXPECT_EQ(hello["mine"]["sure"], "sure");
    const auto place = hello["mine"]["r"].get<std::size_t>();
    EXPECT_EQ(hello["q"]["form"]["c"][place], "Key");
    EXPECT_FALSE(hello.contains("outcome"));
}

TEST(Encoding, WritesNamesAndStemsAsTextWhateverIsInThem) {
    const std::string nasty = "</script><script>alert(1)</script>\"\\\n";
    auto card = retake::test::true_false("t", nasty, true);
    EXPECT_EQ(question_for(card)["stem"], nasty);
    card.stem = "bad \xFF byte";
    EXPECT_EQ(question_for(card)["stem"], "bad \xEF\xBF\xBD byte");
}

} // namespace
} // namespace retake::server
