// What every kind of item must offer.
#pragma once
#include "base/rng.hpp"
#include "grading/verdict.hpp"
#include "item/interaction.hpp"
#include "tree/fields.hpp"
#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace retake::item {

enum class Order { shuffled, as_written };

// A picture as it was found beside the bank; with a rule, a message and a help where something is wrong about it.
struct FoundImage {
    std::string file;  // as it can be opened; empty: it cannot be shown
    double aspect = 1; // width divided by height
    std::string rule{}, message{}, help{};
    std::string name{}; // what it would have to be called in the bank; may be empty
};
using FindImage = std::function<FoundImage(const std::string& name)>;

// What a kind is told of the file around it while it is read.
struct Setting {
    std::string language = "en"; // BCP 47, from the head's `lang`
    FindImage find_image{};      // none: pictures are taken on trust, as wide as they are high
};

// Leave one out, and the compiler names it at the kind.
template <class K>
concept Kind = std::equality_comparable<K> &&
    requires(const K kind, tree::Fields& fields, const Setting& setting, Rng& rng, Order order, const Response& response) {
    { K::name } -> std::convertible_to<std::string_view>;  // in machine output: "single-choice"
    { K::title } -> std::convertible_to<std::string_view>; // on the card's header: "Choose one"
    { K::read(fields, setting) } -> std::same_as<std::optional<K>>;
    { present(kind, rng, order) } -> std::same_as<Interaction>;
    { key(kind) } -> std::same_as<Response>; // a response that earns full credit
    { grade(kind, response) } -> std::same_as<grading::Verdict>;
    { words(kind, response) } -> std::same_as<std::string>; // the response in words: "$240 billion"
    { why(kind, response) } -> std::same_as<std::string>;   // why this response is off, where the author says; else empty
};

} // namespace retake::item
