// Typed text: reading, presenting and grading it.
#include "item/kinds/typed_text.hpp"
#include "item/written_choices.hpp"

namespace retake::item {

std::optional<TypedText> TypedText::read(tree::Fields& fields, const Setting& setting) {
    const auto written = fields.text("answer");
    if (!written)
        return std::nullopt;
    TypedText item;
    item.key.language = setting.language;
    item.key.accepted.push_back(written->text);
    for (const auto& node : fields.entries("also")) {
        if (const auto* text = node.text(); text && !text->text.empty())
            item.key.accepted.push_back(text->text);
        else
            fields.complain_at(node, "empty-choice", "an accepted spelling is a text", "write it on one line");
    }
    item.key.case_matters = fields.truth("case").value_or(false);
    item.key.accents_matter = fields.truth("accents").value_or(false);
    item.key.strict = fields.truth("strict").value_or(false);
    item.wrong = read_choices(fields, "wrong");
    for (const auto& wrong : item.wrong)
        item.key.rejected.push_back(wrong.text);
    if (grading::normalised(item.key.accepted.front(), setting.language).empty()) {
        fields.complain("answer", "empty-key", "nothing of this key can be typed", "write letters or digits");
        return std::nullopt;
    }
    return item;
}

Interaction present(const TypedText& item, Rng&, Order) {
    return TypeText{item.key.case_matters, item.key.accents_matter, item.key.strict};
}

Response key(const TypedText& item) { return Typed{item.key.accepted.front()}; }

grading::Verdict grade(const TypedText& item, const Response& response) {
    const auto* typed = std::get_if<Typed>(&response);
    if (!typed)
        return {0, "nothing was typed", ""};
    return grading::grade_text(typed->text, item.key);
}

std::string words(const TypedText&, const Response& response) {
    const auto* typed = std::get_if<Typed>(&response);
    return typed ? typed->text : "";
}

std::string why(const TypedText& item, const Response& response) {
    const auto* typed = std::get_if<Typed>(&response);
    if (typed)
        for (const auto& wrong : item.wrong)
            if (grading::normalised(typed->text, item.key.language) == grading::normalised(wrong.text, item.key.language))
                return wrong.why;
    return "";
}

} // namespace retake::item
