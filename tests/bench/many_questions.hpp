// A large bank of mixed questions, made from a seed: what the benchmarks read.
#pragma once
#include "base/rng.hpp"
#include <array>
#include <string>

namespace retake::bench {

// Writes questions of all ten kinds as authors write them: about 370 bytes each, with explanations, reasons, tags and levels, and
// with colons, number signs, quotation marks, long lines and other scripts about as often as in real banks.
class ManyQuestions {
public:
    // `strict`: without colons and quotation marks that plain YAML stumbles over; else as people type.
    explicit ManyQuestions(std::uint64_t seed, bool strict = false) : rng_(seed), strict_(strict) {}

    std::string bank(int count) {
        yaml_ =
            "quiz: Many questions\nid: many-questions\nlang: en\ntopics: {trade: Trade and tolls, sea: The sea}\nquestions:\n";
        for (number_ = 0; number_ < count; ++number_)
            question();
        return std::move(yaml_);
    }

private:
    bool once_in(std::uint64_t times) { return below(rng_, times) == 0; }

    template <std::size_t N>
    std::string one_of(const std::array<const char*, N>& all) {
        return all[below(rng_, N)];
    }

    // A name that nobody has heard of: "Orvandel", "Kassim"; now and then in another script.
    std::string name() {
        static constexpr std::array starts = {"Or", "Kas", "Bel", "Tir", "Mon", "Val", "Sen", "Dra", "Lu",  "Hal", "Pe", "Quor",
                                              "An", "Es",  "Ul",  "Cor", "Fen", "Gri", "Ist", "Jor", "Zam", "Wex", "Ya", "Nir"};
        static constexpr std::array middles = {"van", "si", "to", "ra", "den", "mi", "lo", "cas", "ber", "ni", "gu", "wé"};
        static constexpr std::array ends = {"del", "m", "ria", "stead", "os", "burg", "ne", "thal", "ia", "x", "ford", "ük"};
        static constexpr std::array others = {"Москва", "长江", "Ελλάδα", "القاهرة", "São Tomé", "Đà Nẵng"};
        if (once_in(80))
            return one_of(others) + std::to_string(number_);
        return one_of(starts) + one_of(middles) + (once_in(2) ? one_of(middles) : "") + one_of(ends);
    }

    std::string word() {
        static constexpr std::array words = {"river",    "copper", "treaty",  "harbour", "enzyme",  "ledger",
                                             "meridian", "sonata", "glacier", "quorum",  "voltage", "lantern",
                                             "archive",  "nebula", "orchard", "isthmus", "canal",   "parish",
                                             "alloy",    "census", "tariff",  "monsoon", "fresco",  "plateau"};
        return one_of(words);
    }

    std::string clause() {
        static constexpr std::array verbs = {"supplied", "replaced", "crossed", "measured", "founded", "taxed", "mapped", "lost"};
        static constexpr std::array where = {"in the north", "after the war", "by royal order", "along the coast",
                                             "for a century"};
        return "the " + word() + " of " + name() + " " + one_of(verbs) + " the " + word() + " " + one_of(where);
    }

    std::string stem() {
        static constexpr std::array asks = {"Which town gave its name to ", "Who first described ", "What became of ",
                                            "Where stood "};
        const bool quotes = once_in(300), colon = once_in(20);
        std::string text = strict_ ? "" : quotes ? "\"" + name() + "\": " : colon ? name() + ": " : "";
        text += one_of(asks) + "the " + word() + " of " + name() + ", when " + clause();
        if (once_in(200) && !strict_)
            text += ", under rule #" + std::to_string(below(rng_, 90) + 1);
        if (once_in(50))
            text += ",\n    although " + clause();
        return text + "?";
    }

    std::string reason() { return once_in(3) ? "" : " => There " + clause() + "."; }

    void line(const std::string& text) { yaml_ += "  " + text + "\n"; }

    void wrong(int count) {
        line("wrong:");
        for (int i = 0; i < count; ++i)
            line("- " + name() + " " + word() + reason());
    }

    void opener(const std::string& text) { yaml_ += "- " + text + "\n"; }

    void question() {
        static constexpr std::array tags = {"trade", "sea", "rivers", "music", "metals", "law", "weather", "maps"};
        switch (below(rng_, 20)) { // single choices make up half of what real banks hold
        case 0:
            opener("q: Which of these belong to " + name() + ", where " + clause() + "?");
            line("answer: [" + name() + ", " + name() + "]");
            line("wrong: [" + name() + " " + word() + ", " + name() + " " + word() + "]");
            break;
        case 1:
        case 2:
            opener("q: In " + name() + " " + clause() + ".");
            line(once_in(2) ? "answer: true" : "answer: false");
            break;
        case 3:
        case 4:
            opener("q: " + stem());
            line("answer: " + name() + " " + word());
            if (once_in(3))
                line("also: [" + name() + ", " + name() + "]");
            break;
        case 5:
        case 6:
            opener("q: How much did " + clause() + "?");
            line("answer: " + std::to_string(below(rng_, 900) + 100) + (once_in(2) ? " million tonnes ± 5%" : " km ± 10"));
            break;
        case 7:
            opener("fill: In [" + name() + "] " + clause() + " for [" + std::to_string(below(rng_, 90) + 10) + "] years.");
            if (once_in(2))
                line("wrong: [" + name() + ", " + name() + "]");
            break;
        case 8:
            opener("q: Put what happened to " + name() + (strict_ ? " in order, " : " in order: ") + clause() + ".");
            line("order: [" + name() + " " + word() + ", " + name() + ", the " + word() + " of " + name() + "]");
            break;
        case 9:
            opener("q: Match each town of " + name() + " to what it sold.");
            line("match:");
            line("  " + name() + " a: the " + word() + " of " + name());
            line("  " + name() + " b: a " + word() + " and " + name());
            line("  " + name() + " c: no " + word() + " but " + name());
            break;
        case 10:
            opener("q: Sort what " + name() + " sent and what it got.");
            line("sort:");
            line("  Sent: [" + name() + " " + word() + ", " + name() + "]");
            line("  Got: [the " + word() + " of " + name() + ", the " + name() + " " + word() + "]");
            break;
        case 11:
            opener("q: Point to " + name() + ", where " + clause() + ".");
            line("image: {file: map.svg, alt: A map of " + name() + "}");
            line("spot: circle " + std::to_string(below(rng_, 60) + 20) + "%," + std::to_string(below(rng_, 60) + 20) + "% 7%");
            break;
        default:
            opener("q: " + stem());
            line("answer: " + name() + " " + word() + (once_in(200) ? " 'n' Co. # 7" : ""));
            wrong(3);
        }
        if (!once_in(4))
            line("id: card-" + std::to_string(number_));
        if (!once_in(4))
            line("explain: Since " + clause() + ", " + clause() + ".");
        if (once_in(4))
            line("hint: Think of the " + word() + ".");
        if (!once_in(10))
            line("tags: [" + one_of(tags) + (once_in(3) ? ", " + word() : "") + "]");
        if (!once_in(3))
            line("level: " + std::to_string(below(rng_, 3) + 1));
        yaml_ += "\n";
    }

    Rng rng_;
    bool strict_;
    std::string yaml_;
    int number_ = 0;
};

inline std::string many_questions(int count, std::uint64_t seed = 1, bool strict = false) {
    return ManyQuestions(seed, strict).bank(count);
}

} // namespace retake::bench
