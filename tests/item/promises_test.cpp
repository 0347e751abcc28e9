// What every item keeps to, tried on many random questions: nothing is lost in silence, and the key earns all.
#include "item/written.hpp"
#include <gtest/gtest.h>

namespace retake::item {
namespace {

using test::Written;

constexpr std::uint64_t questions = 1000;

std::string pick(Rng& rng, const std::vector<std::string>& from) { return from[below(rng, from.size())]; }

std::string any_text(Rng& rng) {
    static const std::vector<std::string> texts = {
        "Lion",      "the lion",   "Lion.",  "Tiger",       "Zürich",      "true", "false", "7",     "007",
        "-3.5",      "4.5 ± 1 kg", "3..6",   "64%",         "$5 kg",       "",     " ",     "…",     "(x) Lion",
        "( ) Tiger", "(x)",        "a => b", "`a => b` c",  " => why",     "1/3",  "1,234", "6e-34", "¥5",
        "5 m",       "*",          "1e400",  "107 million", "7 Up",        "The",  "x (y)", "½",     "++",
        "12 500 km", "20 ± 2 °C",  "±",      "5 ±",         "99999999999", "\xFF"};
    return pick(rng, texts);
}

tree::Node any_value(Rng& rng) {
    switch (below(rng, 6)) {
    case 0: {
        std::vector<std::string> texts;
        for (auto left = below(rng, 13); left > 0; --left)
            texts.push_back(any_text(rng));
        return test::list_node(texts);
    }
    case 1:
        return below(rng, 4) == 0 ? tree::Node{} : test::text_node(any_text(rng), true);
    default:
        return test::text_node(any_text(rng));
    }
}

Written any_question(Rng& rng) {
    Written written;
    if (below(rng, 20) > 0)
        written.with("q", below(rng, 20) > 0 ? "Which is it?" : any_text(rng));
    if (below(rng, 6) > 0)
        written.with("answer", any_value(rng));
    for (const std::string key : {"wrong", "also", "choices", "strict", "unit", "kind", "range", "level", "from", "time"})
        if (below(rng, key == "wrong" ? 2 : 9) == 0)
            written.with(key, key == "kind" ? test::text_node("typed") : any_value(rng));
    return written;
}

std::vector<int> all_ids(const Interaction& shown) {
    std::vector<int> ids;
    if (const auto* many = std::get_if<PickMany>(&shown))
        for (const auto& choice : many->choices)
            ids.push_back(choice.id);
    return ids;
}

TEST(Promises, AQuestionIsReadOrItsFaultIsNamed) {
    Rng rng(20240516);
    for (std::uint64_t i = 0; i < questions; ++i) {
        Diagnostics found;
        const auto item = any_question(rng).read(found);
        EXPECT_TRUE(item || has_errors(found)) << "question " << i << " is lost in silence";
    }
}

TEST(Promises, TheKeyEarnsAllAndNoWrongChoiceAnything) {
    Rng rng(7);
    int read = 0;
    for (std::uint64_t i = 0; i < questions; ++i) {
        Diagnostics found;
        const auto item = any_question(rng).read(found);
        if (!item)
            continue;
        ++read;
        EXPECT_EQ(grade(*item, key(*item)).credit, 1) << i << ": " << words(*item, key(*item));
        EXPECT_FALSE(words(*item, key(*item)).empty()) << i;
        const auto shown = present(*item, rng, Order::shuffled).interaction;
        if (const auto* one = std::get_if<PickOne>(&shown)) {
            for (const auto& choice : one->choices)
                EXPECT_EQ(grade(*item, Picked{choice.id}).right(), key(*item) == Response(Picked{choice.id})) << i;
        }
        if (const auto ids = all_ids(shown); !ids.empty()) {
            EXPECT_EQ(grade(*item, PickedMany{ids}).credit, 0) << i << ": picking everything";
        }
        for (const Response& response : {Response(Skipped{}), Response(TimedOut{}), Response(Typed{""}), Response(PickedMany{})})
            EXPECT_EQ(grade(*item, response).credit, 0) << i;
    }
    EXPECT_GT(read, 250);
}

TEST(Promises, AVerdictAlwaysSaysWhy) {
    Rng rng(11);
    for (std::uint64_t i = 0; i < questions; ++i) {
        Diagnostics found;
        const auto item = any_question(rng).read(found);
        if (!item)
            continue;
        for (const Response& response : {key(*item), Response(Typed{any_text(rng)}), Response(Picked{99}), Response(Judged{true}),
                                         Response(PickedMany{{-1, 0, 99}}), Response(Skipped{}), Response(TimedOut{})})
            EXPECT_FALSE(grade(*item, response).reason.empty()) << i;
    }
}

TEST(ContentId, TellsStatementsApartThatDifferInTheirTail) {
    const auto id = [](const std::string& stem) { return test::asked(stem).with("answer", "true").made().id; };
    EXPECT_NE(id("Trade grew (in 2023)."), id("Trade grew (in 2022)."));
    EXPECT_EQ(id("Trade  grew."), id("trade grew."));
}

TEST(Present, KeepsAUnitThatIsAskedForToItself) {
    const auto item = test::asked("How heavy?").with("answer", "5 kg").with("unit", "required").made();
    Rng rng(1);
    EXPECT_EQ(std::get<TypeNumber>(present(item, rng, Order::shuffled).interaction).unit, "");
    EXPECT_EQ(grade(item, Typed{"5"}).reason, "not the key: the unit is missing");
    EXPECT_TRUE(grade(item, Typed{"5000 g"}).right());
}

} // namespace
} // namespace retake::item
