// The parts of a response on the back of a card, drawn: what was given dashed with a cross, what is right solid with a tick.
#include "screens/back_parts.hpp"
#include "screens/words.hpp"
#include "ui/choice_row.hpp"
#include "ui/paper.hpp"
#include <algorithm>
#include <array>

namespace retake::screens {
namespace {

using ui::Ink;

constexpr float plate = 48, after_plate = 16;          // the number of a gap, or of a station
constexpr float after_label = 16, label_share = 0.34f; // the left side of a pair, an entry
constexpr float row_least = 52, between_cells = 8;
constexpr std::size_t one_by_one_max = 4; // so many parts are shown each on its own, the right ones too

enum class Made : unsigned char { gaps, order, links }; // of what the response is made

Made made_of(const item::Item& item) {
    return std::holds_alternative<item::Cloze>(item.body)      ? Made::gaps
           : std::holds_alternative<item::Ordering>(item.body) ? Made::order
                                                               : Made::links;
}

bool was_given(const session::Attempt& attempt) {
    return !std::holds_alternative<item::Skipped>(attempt.response) && !std::holds_alternative<item::TimedOut>(attempt.response);
}

int count_right(const item::Parts& parts) { return static_cast<int>(std::ranges::count(parts, true, &item::Part::right)); }

// Where many are right, they share a line; an order is read as a whole.
bool shares_a_line(const item::Parts& parts, Made made, bool given) {
    const auto right = static_cast<std::size_t>(count_right(parts));
    return given && made != Made::order && parts.size() > one_by_one_max && right >= 2 && right < parts.size();
}

std::string place_in_words(const std::string& place) {
    static constexpr std::array words{"first", "second",  "third",  "fourth", "fifth",
                                      "sixth", "seventh", "eighth", "ninth",  "tenth"};
    const auto at = static_cast<std::size_t>(std::stoi(place)) - 1;
    return at < words.size() ? words[at] : place + "th";
}

struct Page { // what the parts are drawn on
    ui::Shapes& shapes;
    const ui::Look& look;
    float x, width;
    Made made;
    bool given; // else the card was skipped, or its time was up
    bool tight;
    float label_width = 0; // of the widest left side, as far as there is room

    float indent() const { return made == Made::links ? label_width + after_label : plate + after_plate; }
    float between() const { return tight ? 7 : 12; }
    ui::Type type() const { return ui::scaled(look, ui::Type{ui::Face::text, 700, tight ? 28.f : 30.f, tight ? 34.f : 38.f}); }
};

ui::ChoiceRow cell(const Page& page, const std::string& text, ui::RowState state, const std::string& verdict) {
    ui::ChoiceRow row;
    row.text = text;
    row.swatch = 0;
    row.type = page.type();
    row.state = state;
    row.verdict = verdict;
    return row;
}

// What stands beside the number or the label: one row, or what was given and then what is right.
std::vector<ui::ChoiceRow> cells_of(const Page& page, const item::Part& part) {
    using State = ui::RowState;
    if (page.made == Made::order) {
        if (part.right || !page.given)
            return {cell(page, part.about, State::right, part.right ? "in place" : "its place")};
        return {cell(page, part.about, State::wrong, "you had it " + place_in_words(part.given))};
    }
    if (part.right)
        return {cell(page, part.given, State::right, "yours, right")};
    if (!page.given)
        return {cell(page, part.key, State::right, "the answer")};
    const bool open = part.given.empty();
    return {cell(page, open ? "–" : part.given, State::wrong, open ? "left open" : "yours"),
            cell(page, part.key, State::right, "the answer")};
}

bool on_one_line(const Page& page, const ui::ChoiceRow& row, float width) {
    const float room = ui::text_width(row, page.look, width);
    return room > 0 && page.look.measure->text(row.text, row.type).w <= room;
}

// Beside each other where both are short, else below each other. Returns the height.
float draw_cells(const Page& page, const std::vector<ui::ChoiceRow>& cells, ui::Point at, float width) {
    const float half = (width - between_cells) / 2;
    const bool beside =
        cells.size() == 2 && std::ranges::all_of(cells, [&](const auto& row) { return on_one_line(page, row, half); });
    float x = at.x, y = at.y, height = 0;
    for (const auto& row : cells) {
        const float w = beside ? half : width, h = ui::height_of(row, page.look, w, row_least);
        ui::draw_choice_row(page.shapes, page.look, {x, y, w, h}, row);
        height = y + h - at.y;
        (beside ? x : y) += (beside ? w : h) + between_cells;
    }
    return height;
}

void draw_number(const Page& page, const std::string& number, float y, float height) {
    const ui::Point centre{page.x + plate / 2, y + height / 2};
    const auto type = ui::Type{ui::Face::display, 900, 28, 34, 0, true};
    const ui::Rect box = ui::Rect{centre.x, centre.y, 0, 0}.grown(plate / 2);
    if (page.made == Made::order) { // a station of the rail
        page.shapes.push_back(ui::Ring{centre, plate / 2, 3, 0, 1, {Ink::ink}});
        page.shapes.push_back(ui::Label{box, number, type, {Ink::ink}, ui::Side::centre, ui::Side::centre});
        return;
    }
    page.shapes.push_back(ui::Fill{box.grown(-3), ui::all_round(8), {Ink::ink}});
    page.shapes.push_back(ui::Label{box, number, ui::type::tab, {Ink::on_ink}, ui::Side::centre, ui::Side::centre});
}

float label_height(const Page& page, const std::string& text) {
    return std::max(row_least, page.look.measure->text(text, page.type(), page.label_width).h + 16);
}

float draw_reason(const Page& page, const std::string& text, float y) {
    if (text.empty())
        return y;
    const auto type = ui::scaled(page.look, ui::Type{ui::Face::text, 400, 27, 36});
    const float x = page.x + page.indent() + 28, width = page.width - page.indent() - 52;
    const float height = page.look.measure->text(text, type, width).h;
    page.shapes.push_back(ui::Label{{x, y + 6, width, height}, text, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    return y + 6 + height;
}

float draw_part(const Page& page, const item::Part& part, float y, bool with_reason) {
    const float width = page.width - page.indent();
    float height = draw_cells(page, cells_of(page, part), {page.x + page.indent(), y}, width);
    if (page.made == Made::links) {
        height = std::max(height, label_height(page, part.about));
        page.shapes.push_back(ui::Label{
            {page.x, y, page.label_width, height}, part.about, page.type(), {Ink::ink}, ui::Side::start, ui::Side::centre, true});
    } else {
        draw_number(page, page.made == Made::order ? part.key : part.about, y, height);
    }
    return (with_reason ? draw_reason(page, part.why, y + height) : y + height) + page.between();
}

// "1 yuan, 3 Moscow" · "Lion → Africa; Jaguar → South America"
std::string shared_line(const item::Parts& parts, Made made) {
    std::string text;
    for (const auto& part : parts)
        if (part.right)
            text += made == Made::gaps ? (text.empty() ? "" : ", ") + part.about + " " + part.given
                                       : (text.empty() ? "" : "; ") + part.about + " → " + part.given;
    return text;
}

} // namespace

std::string how_many_right(const item::Item& item, const session::Attempt& attempt) {
    const auto parts = item::parts(item, attempt.response);
    if (parts.empty() || !was_given(attempt))
        return "";
    const int right = count_right(parts), count = static_cast<int>(parts.size());
    if (count == 1)
        return "";
    const auto words = capitalised(right == 0 ? "none" : in_words(right)) + " of " + in_words(count);
    return words + (made_of(item) == Made::order ? " in place." : ".");
}

bool has_more_parts(const item::Item& item, const session::Attempt& attempt) {
    const auto parts = item::parts(item, attempt.response);
    const auto unsaid = [&](const item::Part& part) { return (part.right || !was_given(attempt)) && !part.why.empty(); };
    return shares_a_line(parts, made_of(item), was_given(attempt)) || std::ranges::any_of(parts, unsaid);
}

float draw_back_parts(ui::Shapes& shapes, const item::Item& item, const session::Attempt& attempt, ui::Point at, float width,
                      PartsShown shown, const ui::Look& look, bool tight) {
    const auto parts = item::parts(item, attempt.response);
    Page page{shapes, look, at.x, width, made_of(item), was_given(attempt), tight};
    for (const auto& part : parts)
        page.label_width = std::clamp(look.measure->text(part.about, page.type()).w + 2, page.label_width, width * label_share);
    const bool every = shown == PartsShown::every, shared = !every && shares_a_line(parts, page.made, page.given);
    float y = at.y;
    bool reasoned = false;
    for (const auto& part : parts) {
        if (shared && part.right)
            continue;
        const bool off = page.given && !part.right;
        y = draw_part(page, part, y, every || off);
        reasoned = reasoned || (off && !part.why.empty());
    }
    if (shared) {
        const auto row = cell(page, shared_line(parts, page.made), ui::RowState::right, "right");
        const float height = ui::height_of(row, look, width, row_least);
        ui::draw_choice_row(shapes, look, {at.x, y, width, height}, row);
        y += height + page.between();
    }
    if (!parts.empty() && page.given && !attempt.verdict.right() && !reasoned) // no closer reason is known
        y = item.why_not.empty() ? y : draw_reason(page, item.why_not, y) + page.between();
    return y;
}

} // namespace retake::screens
