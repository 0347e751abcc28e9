// Reads what phones send. Sizes, depth and counts are held against their limits before anything is made of the bytes.
#include "server/decode.hpp"
#include "base/utf8.hpp"
#include <limits>
#include <nlohmann/json.hpp>

namespace retake::server {
namespace {

using nlohmann::json;

constexpr int depth_max = 4;
constexpr int parts_max = 400; // commas: more than any form has parts
constexpr std::size_t name_bytes_max = 200, code_bytes_max = 16, token_bytes_max = 64, text_bytes_max = 2000;

// A cheap look before the reader is let at it.
bool within_limits(std::string_view bytes) {
    int depth = 0, parts = 0;
    bool quoted = false, escaped = false;
    for (const char c : bytes) {
        if (quoted) {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        quoted = c == '"';
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        parts += c == ',' ? 1 : 0;
        if (depth > depth_max || parts > parts_max)
            return false;
    }
    return true;
}

std::optional<std::string> text_in(const json& object, const char* name, std::size_t max) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        return std::nullopt;
    const auto& text = found->get_ref<const std::string&>();
    return text.size() <= max ? std::optional(text) : std::nullopt;
}

std::optional<std::int64_t> whole(const json& value, std::int64_t max) {
    if (!value.is_number_integer())
        return std::nullopt;
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(max))
        return std::nullopt;
    const auto number = value.get<std::int64_t>();
    return number >= 0 && number <= max ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> whole_in(const json& object, const char* name, std::int64_t max) {
    const auto found = object.find(name);
    return found == object.end() ? std::nullopt : whole(*found, max);
}

std::optional<Place> place(const json& value) {
    const auto number = whole(value, 1000);
    return number ? std::optional(static_cast<Place>(*number)) : std::nullopt;
}

// A list of what `read` takes; none when one of its members is something else.
template <class T>
std::optional<std::vector<T>> list(const json& value, std::optional<T> (*read)(const json&)) {
    std::vector<T> all;
    for (const auto& member : value) {
        auto one = read(member);
        if (!one)
            return std::nullopt;
        all.push_back(std::move(*one));
    }
    return all;
}

std::optional<std::string> text(const json& value) {
    return value.is_string() && value.get_ref<const std::string&>().size() <= text_bytes_max
               ? std::optional(value.get<std::string>())
               : std::nullopt;
}

std::optional<std::pair<Place, Place>> place_pair(const json& value) {
    if (!value.is_array() || value.size() != 2)
        return std::nullopt;
    const auto from = place(value[0]), to = place(value[1]);
    return from && to ? std::optional(std::pair(*from, *to)) : std::nullopt;
}

template <class T>
std::optional<Said> as_said(std::optional<T> value) {
    return value ? std::optional(Said(std::move(*value))) : std::nullopt;
}

// Two numbers are places or shares: the form tells which. Whole ones are kept as places.
std::optional<Said> said_list(const json& value) {
    if (value.empty())
        return Said(Places{});
    const auto& first = value.front();
    if (first.is_string())
        return as_said(list<std::string>(value, text));
    if (first.is_array())
        return as_said(list<std::pair<Place, Place>>(value, place_pair));
    if (auto places = list<Place>(value, place))
        return Said(std::move(*places));
    if (value.size() == 2 && first.is_number() && value[1].is_number())
        return Said(Share{first.get<double>(), value[1].get<double>()});
    return std::nullopt;
}

std::optional<Said> said_in(const json& object) {
    const auto found = object.find("r");
    if (found == object.end())
        return std::nullopt;
    if (found->is_null())
        return Said();
    if (found->is_boolean())
        return Said(found->get<bool>());
    if (found->is_string())
        return as_said(text(*found));
    if (found->is_array())
        return said_list(*found);
    return as_said(place(*found));
}

std::optional<schedule::Confidence> confidence_in(const json& object) {
    const auto said = text_in(object, "sure", 10);
    if (said == "sure")
        return schedule::Confidence::sure;
    if (said == "think")
        return schedule::Confidence::think_so;
    return said == "guess" ? std::optional(schedule::Confidence::guess) : std::nullopt;
}

using Decoded = std::variant<Frame, Unreadable>;

Decoded read_response(const json& object) {
    const auto card = whole_in(object, "n", 1'000'000), vote = whole_in(object, "v", 1);
    const auto sent = whole_in(object, "s", std::numeric_limits<std::uint32_t>::max());
    auto said = said_in(object);
    if (!card || !vote || !sent || !said)
        return Unreadable{"a response without its card, vote, number or value"};
    return Frame(ResponseFrame{static_cast<int>(*card), static_cast<int>(*vote), static_cast<std::uint32_t>(*sent),
                               std::move(*said), confidence_in(object)});
}

Decoded read_object(const json& object) {
    const auto type = text_in(object, "t", 10);
    if (type == "a")
        return read_response(object);
    if (type == "hi")
        return Frame(AliveFrame{});
    if (type == "review")
        return Frame(ReviewFrame{});
    const auto code = text_in(object, "code", code_bytes_max), name = text_in(object, "name", name_bytes_max);
    if (type == "join" && code)
        return Frame(JoinFrame{*code, name.value_or(""), text_in(object, "report", name_bytes_max).value_or("")});
    if (type == "name" && name)
        return Frame(NameFrame{*name});
    if (const auto token = text_in(object, "token", token_bytes_max); type == "back" && token)
        return Frame(BackFrame{code.value_or(""), *token});
    return Unreadable{"no frame that a phone sends"};
}

} // namespace

Decoded decode(std::string_view bytes) {
    if (bytes.size() > frame_max)
        return Unreadable{"too long"};
    if (!within_limits(bytes))
        return Unreadable{"too deep, or of too many parts"};
    if (!utf8::valid(bytes))
        return Unreadable{"not UTF-8"};
    const auto object = json::parse(bytes, nullptr, false);
    return object.is_object() ? read_object(object) : Unreadable{"no JSON object"};
}

} // namespace retake::server
