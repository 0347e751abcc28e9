// Fitting a question on its card: the first of a few arrangements that is not too tall, else the smallest, which scrolls.
#include "screens/question_fit.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include "ui/choice_row.hpp"
#include "ui/keycap.hpp"
#include "ui/mirror.hpp"
#include "ui/paper.hpp"

namespace retake::screens::question {
namespace {

constexpr float margin = 47, gap = 14, below_stem = 30, fold_gap = 8;

struct Arrangement {
    float stem = 54; // size of type
    float choice = 36;
    int columns = 1;
};

struct Task {
    const ui::Look& look;
    const ui::Rect& card;
    const std::string& stem;
    const item::Interaction& interaction;
    const std::string& hint;
    bool timed;
    const forms::State& form;
    const item::Image* image; // beside the stem; null: none

    // A wide picture is a band under the stem; any other stands at the right of all.
    bool has_band() const { return image && image->aspect >= 1.9; }
    ui::Rect at_the_side() const {
        if (!image || has_band())
            return {};
        const float aspect = static_cast<float>(std::max(image->aspect, 0.2)), w = std::min(440.f, 500 * aspect);
        return {card.right() - margin - w, card.y + (timed ? 150.f : 104.f), w, w / aspect};
    }
    float width() const {
        const float whole = card.w - 2 * margin;
        return image && !has_band() ? whole - at_the_side().w - 32 : whole;
    }
};

const std::vector<item::Choice>* choices_of(const item::Interaction& interaction) {
    if (const auto* one = std::get_if<item::PickOne>(&interaction))
        return &one->choices;
    if (const auto* many = std::get_if<item::PickMany>(&interaction))
        return &many->choices;
    return nullptr;
}

ui::ChoiceRow row_like(const Fit& fit, const std::string& text, bool tickable) {
    ui::ChoiceRow row;
    row.text = text;
    row.key = "1";
    row.tickable = tickable;
    row.type = fit.choice;
    row.swatch = fit.swatch;
    return row;
}

bool ticks(const item::Interaction& interaction) { return std::holds_alternative<item::PickMany>(interaction); }

// Two columns are for choices that take two lines at most there.
bool suits_two_columns(const Task& task) {
    const auto* choices = choices_of(task.interaction);
    if (!choices || choices->size() < 2)
        return false;
    Fit fit;
    fit.choice = ui::scaled(task.look, ui::type::choice_small);
    fit.swatch = 84;
    const float width = (task.width() - gap) / 2;
    for (const auto& choice : *choices) {
        const float room = ui::text_width(row_like(fit, choice.text, ticks(task.interaction)), task.look, width);
        if (task.look.measure->text(choice.text, fit.choice, room).lines > 2)
            return false;
    }
    return true;
}

float lay_stem(Fit& fit, const Task& task, float top) {
    // A stem of a few lines is balanced and keeps clear of the timer; a long one takes the whole width below it.
    const float narrow = task.width() - 96, whole = task.width() - (task.timed ? 96 : 0);
    const bool is_short = task.look.measure->text(task.stem, fit.stem, narrow).lines <= 4;
    const float width = is_short ? ui::balanced_width(*task.look.measure, task.stem, fit.stem, narrow) : whole;
    const float height = task.look.measure->text(task.stem, fit.stem, width).h;
    fit.stem_area = {task.card.x + margin, top, width + 2, height};
    return top + height;
}

// Where the stem is small because there is much to read, the band gives way first.
float lay_band(Fit& fit, const Task& task, float top, bool compact) {
    fit.image = task.at_the_side();
    if (!task.has_band())
        return top;
    const float aspect = static_cast<float>(std::min(task.image->aspect, 12.0));
    const float height = std::min(compact ? 170.f : 250.f, task.width() / aspect);
    fit.image = {task.card.x + margin, top + 20, height * aspect, height};
    return fit.image.bottom();
}

float lay_hint(Fit& fit, const Task& task, float top) {
    if (task.hint.empty())
        return top;
    const float width = task.width();
    const auto type = ui::scaled(task.look, ui::type::t4);
    const float text = task.look.measure->text(task.hint, type, width - 134).h;
    fit.hint_area = {task.card.x + margin, top, width, text + type.line + 40};
    return fit.hint_area.bottom();
}

float lay_rows(Fit& fit, const Task& task, const std::vector<item::Choice>& choices, float top, bool compact) {
    const float width = (task.width() - gap * static_cast<float>(fit.columns - 1)) / static_cast<float>(fit.columns);
    const float least = compact ? 72 : 92;
    const auto columns = static_cast<std::size_t>(fit.columns);
    float y = top;
    for (std::size_t i = 0; i < choices.size(); i += columns) {
        float height = least;
        for (std::size_t j = i; j < std::min(i + columns, choices.size()); ++j)
            height = ui::height_of(row_like(fit, choices[j].text, ticks(task.interaction)), task.look, width, height);
        for (std::size_t j = i; j < std::min(i + columns, choices.size()); ++j)
            fit.rows.push_back({task.card.x + margin + static_cast<float>(j - i) * (width + gap), y, width, height});
        y += height + gap;
    }
    return y - gap;
}

// Rows of two columns grow into the room that is left, up to 138.
float stretched(Fit& fit, float bottom, float limit) {
    if (fit.columns < 2 || fit.rows.empty())
        return bottom;
    const auto lines = static_cast<float>((fit.rows.size() + 1) / 2);
    const float more = std::min((limit - bottom) / lines, 138 - fit.rows.front().h);
    if (more <= 0)
        return bottom;
    for (std::size_t i = 0; i < fit.rows.size(); ++i) {
        fit.rows[i].y += more * static_cast<float>(i / 2);
        fit.rows[i].h += more;
    }
    return bottom + more * lines;
}

// Statements, fields and rulers: everything that is no list of choices.
float lay_others(Fit& fit, const Task& task, float top, bool compact) {
    const float x = task.card.x + margin, width = task.width();
    const auto note = ui::scaled(task.look, ui::type::t4);
    const auto lay_note = [&](float y) {
        fit.note = {x, y, width, note.line * (task.look.text_scale > 1.2f ? 2.f : 1.f)};
        return fit.note.bottom();
    };
    return std::visit(overloaded{
                          [&](const item::JudgeTruth&) {
                              const float half = (width - 34) / 2, y = top + 26, height = 330;
                              fit.rows = {{x, y, half, height}, {x + half + 34, y, half, height}};
                              return lay_hint(fit, task, y + height + 20) - (task.hint.empty() ? 20 : 0);
                          },
                          [&](const item::TypeText&) {
                              fit.rows = {{x + 5, top + 14, width - 10, 116}};
                              const float noted = lay_note(top + 162);
                              return task.hint.empty() ? noted : lay_hint(fit, task, noted + 24);
                          },
                          [&](const item::TypeNumber&) {
                              fit.rows = {{x + 5, top + (compact ? 4.f : 14.f), 430, 120}};
                              fit.ruler = {x, fit.rows.front().bottom() + (compact ? -6.f : 48.f), width, 168};
                              const float apart = compact ? 14 : 20, noted = lay_note(fit.ruler.bottom() + apart);
                              return task.hint.empty() ? noted : lay_hint(fit, task, noted + apart);
                          },
                          [&](const auto&) { return top; },
                      },
                      task.interaction);
}

// A card that is read from the right is seen in a mirror, but for its form, which sees to that by itself: its place is the one
// on the screen.
ui::Rect form_area(const Task& task, float top, float bottom) {
    const ui::Rect area{task.card.x + margin, top, task.width(), bottom - top};
    return utf8::right_to_left(task.stem) ? ui::mirrored(area, task.card) : area;
}

// A form takes what is left; the hint stands above it, as it does above choices, but below a form that is the stem.
float lay_form(Fit& fit, const Task& task, float top, float bottom) {
    if (forms::is_stem(task.interaction)) {
        fit.form = form_area(task, top, bottom);
        const float end = forms::bottom(task.form, task.interaction, room_of(fit, 0, task.look));
        return task.hint.empty() ? end : lay_hint(fit, task, end + 24);
    }
    if (!task.hint.empty())
        top = lay_hint(fit, task, top - 10) + 20;
    fit.form = form_area(task, top, bottom);
    return forms::bottom(task.form, task.interaction, room_of(fit, 0, task.look));
}

Fit arranged(const Task& task, const Arrangement& how) {
    Fit fit;
    fit.mirrored = forms::is_mirrored(task.interaction) && utf8::right_to_left(task.stem);
    const float by = task.look.text_scale;
    fit.stem = ui::type::stem.scaled(how.stem / 54 * by);
    fit.choice = ui::type::choice.scaled(how.choice / 36 * by);
    fit.columns = how.columns;
    fit.swatch = how.columns > 1 ? 84 : 96;
    const float top = task.card.y + 82, bottom = task.card.bottom() - 123;
    fit.body = {task.card.x + 3, top, task.card.w - 6, bottom - top};
    const bool compact = how.columns > 1 || how.stem < 54;
    const auto* choices = choices_of(task.interaction);
    const bool is_stem = forms::is_stem(task.interaction);
    float y = top;
    if (!is_stem)
        y = lay_stem(fit, task, top + (compact ? 14.f : 25.f));
    y = lay_band(fit, task, y, compact);
    if (is_stem) {
        const float room = compact && !task.timed ? 14.f : 58.f; // its first line keeps below the timer
        y = lay_form(fit, task, y + (task.has_band() ? 24.f : room), bottom);
    } else if (choices) {
        if (!task.hint.empty())
            y = lay_hint(fit, task, y + 20);
        // Short stems leave their rows where those of two lines have them, so that the eye finds them at the same place.
        const float rows = compact ? y + 24 : std::max(y + below_stem, task.card.y + 265);
        y = stretched(fit, lay_rows(fit, task, *choices, rows, how.choice < 36 && how.columns == 1), bottom);
    } else if (forms::has_form(task.interaction)) {
        y = lay_form(fit, task, y + below_stem, bottom);
    } else {
        y = lay_others(fit, task, std::max(y + below_stem, task.card.y + (compact ? 0.f : 265.f)), compact);
    }
    fit.height = std::max(y, task.has_band() ? 0 : fit.image.bottom()) - top + 3;
    return fit;
}

} // namespace

Fit fit(const ui::Look& look, const ui::Rect& card, const std::string& stem, const item::Interaction& interaction,
        const std::string& hint, bool timed, const forms::State& form, const item::Image* image) {
    const Task task{look, card, stem, interaction, hint, timed, form, image};
    const bool two = suits_two_columns(task);
    std::vector<Arrangement> ways{{54, 36, 1}};
    if (two)
        ways.push_back({54, 29, 2});
    for (const float size : {48.f, 44.f, 40.f})
        ways.push_back({size, two ? 29.f : 36.f, two ? 2 : 1});
    if (!two)
        ways.insert(ways.end(), {{40, 32, 1}, {40, 29, 1}});
    Fit last;
    for (const auto& way : ways) {
        last = arranged(task, way);
        if (last.height <= last.body.h)
            return last;
    }
    last.height += 16;                                 // room for the torn edge
    last.body.h -= ui::keycap_height(look) + fold_gap; // and below it for the key that reads on
    return last;
}

Room room_of(const Fit& fit, float scroll, const ui::Look& look) {
    return {look, fit.form, fit.choice, scroll, fit.stem, fit.mirrored};
}

} // namespace retake::screens::question
