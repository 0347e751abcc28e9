// An item: a stem, and the kind that says how it is asked and graded.
#pragma once
#include "base/time.hpp"
#include "item/kinds/cloze.hpp"
#include "item/kinds/hotspot.hpp"
#include "item/kinds/matching.hpp"
#include "item/kinds/multiple_choice.hpp"
#include "item/kinds/number.hpp"
#include "item/kinds/ordering.hpp"
#include "item/kinds/single_choice.hpp"
#include "item/kinds/sorting.hpp"
#include "item/kinds/true_false.hpp"
#include "item/kinds/typed_text.hpp"
#include <variant>

namespace retake::item {

template <Kind... Ks>
using AnyOf = std::variant<Ks...>;

// The one list of kinds. A new kind is a file pair in kinds/ and a name here.
using Body = AnyOf<SingleChoice, MultipleChoice, TrueFalse, TypedText, Number, Cloze, Ordering, Matching, Sorting, Hotspot>;

// Where in the source the key is found: `from: Senses ¶4`.
struct Passage {
    std::string section;
    int paragraph = 0; // from 1; 0: the section as a whole
    bool operator==(const Passage&) const = default;
};

struct Item {
    int number = 0;           // its place among the questions of its file, from 1; 0: not from a file
    std::string id;           // authored, or 10 base32 characters of a SHA-256 of stem, kind and keys
    std::string content_hash; // changes when stem, choices or key change; hexadecimal
    std::string stem;
    std::optional<Image> image; // beside the stem; the one that is pointed at belongs to its kind
    Body body;
    std::string explanation; // may be empty
    std::string why_not;     // why a response that is not right is off, where its kind has no closer reason; may be empty
    std::string hint;        // may be empty
    std::optional<Passage> passage;
    std::string quote;                // may be empty
    std::vector<std::string> tags;    // the first is the topic; may be empty
    int level = 2;                    // 1 gentle, 2, 3 hard
    std::optional<Milliseconds> time; // the author's time for this card
    std::vector<std::string> allow;   // rules silenced here
    Place place;
    bool operator==(const Item&) const = default;
};

// What the learner is shown: the choices in the order of the screen.
struct Presentation {
    std::string item_id;
    std::string stem;
    std::string title; // of the kind: "Choose one"
    Interaction interaction;
    std::optional<Image> image{}; // beside the stem; the one that is pointed at is in the interaction
    bool operator==(const Presentation&) const = default;
};

// nullopt when the question cannot be asked; whatever is wrong is in `found`.
std::optional<Item> read_item(const tree::Node&, const Setting&, Diagnostics& found);

// Every key of a question, for findings about unknown ones and for editors.
const std::vector<std::string_view>& question_keys();

Presentation present(const Item&, Rng&, Order);
Response key(const Item&);
grading::Verdict grade(const Item&, const Response&);
std::string words(const Item&, const Response&); // "" for Skipped and TimedOut
std::string why(const Item&, const Response&);
std::string_view kind_name(const Item&);  // "single-choice"
std::string_view kind_title(const Item&); // "Choose one"

// What the response is made of, where that is several things: empty for choices, statements, fields and places.
Parts parts(const Item&, const Response&);

// The reason of one choice by id (single and multiple choice); "" where there is none.
std::string why_choice(const Item&, int id);

} // namespace retake::item
