// Reads the fields of one map and notes what is missing, misshaped, repeated or left over.
#pragma once
#include "tree/node.hpp"
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace retake::tree {

// The known name that is at most two edits away; "" when there is none.
std::string_view similar_name(std::string_view name, const std::vector<std::string_view>& known);

// Whether `name` can hardly be anything but a slip for the similar name: other letter case, two letters swapped, an `s` too
// many or too few, or one or two edits in a word long enough for them; and no other known name is as near.
bool is_slip(std::string_view name, const std::vector<std::string_view>& known);

class Fields {
public:
    // `node` must outlive the fields. A node that is no map has no fields.
    Fields(const Node& node, Diagnostics& found);

    bool has(std::string_view name) const;

    // Each of these marks the field as read. Absence is silent; a wrong shape is complained of and read as absent.
    const Node* node(std::string_view name);
    const Node* key_node(std::string_view name) const; // the key itself, for its place
    std::optional<Text> text(std::string_view name);
    std::optional<bool> truth(std::string_view name); // true/false/yes/no
    std::vector<Node> entries(std::string_view name); // one text, or each entry of a list

    const Node& whole() const { return node_; }

    // At the field's value, at the whole map where the field is absent, or at a given node.
    // The finding comes back, so that a repair can be added to it.
    Diagnostic& complain(std::string_view field, std::string rule, std::string message, std::string help = {});
    Diagnostic& complain_at(const Node& node, std::string rule, std::string message, std::string help = {},
                            Severity severity = Severity::error);

    // An unread field gets a finding; the known names (all that any kind reads) serve to name a similar one.
    void complain_of_leftovers(const std::vector<std::string_view>& known);

private:
    void complain_of_emptiness(std::string_view name);

    const Node& node_;
    Diagnostics& found_;
    std::set<std::string, std::less<>> read_;
};

} // namespace retake::tree
