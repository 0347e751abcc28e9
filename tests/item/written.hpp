// Questions as value trees, made without YAML: for tests of items.
#pragma once
#include "item/item.hpp"
#include <gtest/gtest.h>

namespace retake::test {

inline tree::Node text_node(std::string text, bool quoted = false) {
    tree::Node node;
    node.place = {"test.yaml", 1, 1};
    node.value = tree::Text{std::move(text), quoted};
    return node;
}

inline tree::Node list_node(const std::vector<std::string>& texts) {
    tree::Node node;
    node.place = {"test.yaml", 1, 1};
    tree::List list;
    for (const auto& text : texts)
        list.push_back(text_node(text));
    node.value = std::move(list);
    return node;
}

inline tree::Node map_node(const std::vector<std::pair<std::string, std::string>>& pairs) {
    tree::Node node;
    node.place = {"test.yaml", 1, 1};
    tree::Map map;
    for (const auto& [key, value] : pairs) {
        map.keys.push_back(text_node(key));
        map.values.push_back(text_node(value));
    }
    node.value = std::move(map);
    return node;
}

// Keys and values in the written order; each pair stands on a line of its own.
class Written {
public:
    Written& with(const std::string& key, tree::Node value) {
        ++line_;
        auto name = text_node(key);
        name.place.line = value.place.line = line_;
        map_.keys.push_back(std::move(name));
        map_.values.push_back(std::move(value));
        return *this;
    }
    Written& with(const std::string& key, const std::string& text) { return with(key, text_node(text)); }
    Written& with(const std::string& key, const std::vector<std::string>& texts) { return with(key, list_node(texts)); }

    tree::Node node() const {
        tree::Node node;
        node.place = {"test.yaml", 1, 1};
        node.value = map_;
        return node;
    }
    std::optional<item::Item> read(Diagnostics& found) const { return item::read_item(node(), {}, found); }
    item::Item made() const {
        Diagnostics found;
        auto item = read(found);
        for (const auto& finding : found)
            ADD_FAILURE() << headline(finding);
        return item.value_or(item::Item{});
    }
    std::string findings() const { // rules in order, "none" where an item was read without any
        Diagnostics found;
        read(found);
        std::string rules;
        for (const auto& finding : found)
            rules += (rules.empty() ? "" : " ") + finding.rule;
        return rules.empty() ? "none" : rules;
    }

private:
    tree::Map map_;
    int line_ = 0;
};

inline Written asked(const std::string& stem) { return Written().with("q", stem); }

} // namespace retake::test
