// What the kinds with several parts keep to, tried on many random questions and responses.
#include "item/written.hpp"
#include <algorithm>
#include <set>

namespace retake::item {
namespace {

constexpr std::uint64_t questions = 1500;

using Texts = std::vector<std::string>;

std::string any_text(Rng& rng) {
    static const Texts texts = {"Lion",       "the lion", "Lion.", "Tiger",  "Zürich",  "7",     "007",         "-3.5",
                                "4.5 ± 1 kg", "12..16",   "64%",   "a => b", "",        " ",     "…",           "a|b",
                                "[x]",        "\\[x]",    "[",     "]",      "[a][b]",  "1,234", "107 million", "The",
                                "x (y)",      "*",        "\xFF",  "日本",   "`a => b`"};
    return texts[below(rng, texts.size())];
}

Texts any_texts(Rng& rng) {
    Texts texts;
    for (auto left = below(rng, 13); left > 0; --left)
        texts.push_back(any_text(rng));
    return texts;
}

tree::Node any_map(Rng& rng, bool of_lists) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& left : any_texts(rng))
        pairs.emplace_back(left, any_text(rng));
    auto node = test::map_node(pairs);
    auto map = *node.map();
    for (auto& value : map.values)
        if (of_lists && below(rng, 2) == 0)
            value = test::list_node(any_texts(rng));
    node.value = std::move(map);
    return node;
}

std::string any_zone(Rng& rng) {
    const auto number = [&] { return std::to_string(below(rng, 120)); };
    std::string zone = below(rng, 3) == 0 ? "circle" : below(rng, 2) == 0 ? "rect" : "poly";
    for (auto left = 3 + below(rng, 5); left > 0; --left)
        zone += " " + number() + "%";
    return below(rng, 2) == 0 ? zone : zone + " => " + any_text(rng);
}

// Sometimes sound, sometimes not.
test::Written any_question(Rng& rng) {
    auto written = test::asked("Which is it?");
    switch (below(rng, 5)) {
    case 0:
        written = test::Written();
        written.with("fill", "A " + any_text(rng) + " and [" + any_text(rng) + "] or [" + any_text(rng) + "].");
        break;
    case 1:
        written.with("order", any_texts(rng));
        break;
    case 2:
        written.with("match", below(rng, 3) > 0 ? any_map(rng, false) : test::list_node(any_texts(rng)));
        break;
    case 3:
        written.with("sort", any_map(rng, true));
        break;
    default:
        written.with("spot", any_zone(rng)).with("image", any_text(rng));
        break;
    }
    for (const std::string key : {"wrong", "ends", "keep-order", "why", "strict", "q", "also"})
        if (below(rng, key == "wrong" ? 3 : 12) == 0)
            written.with(key, key == "wrong" ? test::list_node(below(rng, 2) == 0 ? any_texts(rng) : Texts{any_zone(rng)})
                                             : test::text_node(any_text(rng)));
    return written;
}

// What could come from a screen, the terminal, a phone, or a damaged log.
Response any_response(Rng& rng) {
    const auto id = [&] { return static_cast<int>(below(rng, 14)) - 2; };
    switch (below(rng, 5)) {
    case 0:
        return Filled{any_texts(rng)};
    case 1: {
        Arranged arranged;
        for (auto left = below(rng, 12); left > 0; --left)
            arranged.ids.push_back(id());
        return arranged;
    }
    case 2: {
        Linked linked;
        for (auto left = below(rng, 12); left > 0; --left)
            linked.links.push_back({id(), id()});
        return linked;
    }
    case 3:
        return Pointed{unit(rng) * 3 - 1, unit(rng) * 3 - 1};
    default:
        return PickedMany{{id(), id()}};
    }
}

struct Seen {
    std::set<std::string_view> kinds;
    int items = 0;
};

template <class Check>
Seen for_each_item(std::uint64_t seed, const Check& check) {
    Rng rng(seed);
    Seen seen;
    for (std::uint64_t i = 0; i < questions; ++i) {
        Diagnostics found;
        const auto item = any_question(rng).read(found);
        EXPECT_TRUE(item || has_errors(found)) << "question " << i << " is lost in silence";
        if (!item || has_errors(found))
            continue;
        ++seen.items;
        seen.kinds.insert(kind_name(*item));
        check(*item, rng);
    }
    return seen;
}

TEST(KindsPromises, TheKeyEarnsAllAndSkippingNothing) {
    const auto seen = for_each_item(3, [](const Item& item, Rng&) {
        EXPECT_EQ(grade(item, key(item)).credit, 1) << item.stem << ": " << words(item, key(item));
        EXPECT_FALSE(words(item, key(item)).empty()) << item.stem;
        EXPECT_EQ(why(item, key(item)), "") << item.stem;
        for (const Response& nothing : {Response(Skipped{}), Response(TimedOut{}), Response(Filled{}), Response(Arranged{}),
                                        Response(Linked{}), Response(Typed{"x"})})
            EXPECT_EQ(grade(item, nothing).credit, 0) << item.stem;
    });
    EXPECT_EQ(seen.kinds.size(), 5u);
    EXPECT_GT(seen.items, 100);
}

TEST(KindsPromises, ACreditLiesBetweenNothingAndAllAndHasAReason) {
    for_each_item(5, [](const Item& item, Rng& rng) {
        for (int i = 0; i < 20; ++i) {
            const auto response = any_response(rng);
            const auto verdict = grade(item, response);
            EXPECT_GE(verdict.credit, 0) << item.stem;
            EXPECT_LE(verdict.credit, 1) << item.stem;
            EXPECT_FALSE(verdict.reason.empty()) << item.stem;
            (void)words(item, response);
            (void)why(item, response);
        }
    });
}

std::size_t shown_parts(const Interaction& shown) {
    if (const auto* order = std::get_if<PutInOrder>(&shown))
        return order->entries.size();
    if (const auto* pairs = std::get_if<PairUp>(&shown))
        return pairs->right.size();
    if (const auto* groups = std::get_if<SortInto>(&shown))
        return groups->entries.size();
    if (const auto* gaps = std::get_if<FillBlanks>(&shown))
        return gaps->pieces.size();
    return std::get<PointAt>(shown).marks.size();
}

TEST(KindsPromises, AShuffleLosesNothingAndRepeatsWithItsSeed) {
    for_each_item(9, [](const Item& item, Rng& rng) {
        const auto seed = below(rng, 1000);
        Rng one(seed), same(seed), other(seed + 1);
        const auto shown = present(item, one, Order::shuffled);
        EXPECT_EQ(shown, present(item, same, Order::shuffled)) << item.stem;
        EXPECT_EQ(shown_parts(shown.interaction), shown_parts(present(item, other, Order::shuffled).interaction)) << item.stem;
    });
}

} // namespace
} // namespace retake::item
