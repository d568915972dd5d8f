// Judges JSON values by a JSON Schema (draft 2020-12), as far as our schemas use the language. A keyword that is not
// known here is a finding, so that no schema says more than is tested.
#pragma once

#include "core/base/json.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace lianming::test {

class JsonSchema
{
public:
    explicit JsonSchema(Json schema) : m_schema(std::move(schema)) {}

    /// What is wrong with the value, each with its place; none: it is valid.
    [[nodiscard]] QStringList findings(const Json &value) const { return judged(m_schema, value, QStringLiteral("$")); }
    [[nodiscard]] bool isValid(const Json &value) const { return findings(value).isEmpty(); }

private:
    [[nodiscard]] QStringList judged(const Json &schema, const Json &value, const QString &place) const
    {
        QStringList out;
        if (!schema.is_object())
            return schema == Json(false) ? QStringList(place + QStringLiteral(": nothing may be here")) : out;
        for (const auto &[keyword, rule] : schema.items())
            out += judged(keyword, rule, schema, value, place);
        return out;
    }

    [[nodiscard]] QStringList judged(const std::string &keyword, const Json &rule, const Json &schema,
                                     const Json &value, const QString &place) const
    {
        QStringList out;
        const auto expect = [&](bool holds) {
            if (!holds)
                out.append(
                    QStringLiteral("%1: %2 %3")
                        .arg(place, QString::fromStdString(keyword), QString::fromStdString(rule.dump()).left(80)));
        };
        const auto count = [&](const Json &schemas) {
            return std::ranges::count_if(schemas, [&](const Json &one) { return judged(one, value, place).isEmpty(); });
        };
        if (keyword == "$ref") {
            const Json::json_pointer target(rule.get<std::string>().substr(1));
            return m_schema.contains(target) ? judged(m_schema.at(target), value, place)
                                             : QStringList(QString::fromStdString(rule.dump()));
        }
        if (keyword == "type") {
            const Json types = rule.is_array() ? rule : Json::array({rule});
            expect(std::ranges::any_of(types, [&](const Json &type) { return isOf(value, type.get<std::string>()); }));
        } else if (keyword == "const") {
            expect(value == rule);
        } else if (keyword == "enum") {
            expect(std::ranges::find(rule, value) != rule.end());
        } else if (keyword == "pattern") {
            expect(!value.is_string()
                   || QRegularExpression(QString::fromStdString(rule.get<std::string>()))
                          .match(QString::fromStdString(value.get<std::string>()))
                          .hasMatch());
        } else if (keyword == "minLength") {
            expect(!value.is_string() || QString::fromStdString(value.get<std::string>()).toUcs4().size() >= rule);
        } else if (keyword == "minimum") {
            expect(!value.is_number() || value.get<double>() >= rule.get<double>());
        } else if (keyword == "maximum") {
            expect(!value.is_number() || value.get<double>() <= rule.get<double>());
        } else if (keyword == "minItems") {
            expect(!value.is_array() || value.size() >= rule.get<size_t>());
        } else if (keyword == "maxItems") {
            expect(!value.is_array() || value.size() <= rule.get<size_t>());
        } else if (keyword == "uniqueItems") {
            for (size_t i = 0; value.is_array() && i < value.size(); ++i)
                expect(std::count(value.begin(), value.end(), value[i]) == 1);
        } else if (keyword == "required") {
            expect(!value.is_object()
                   || std::ranges::all_of(rule, [&](const Json &name) { return value.contains(name); }));
        } else if (keyword == "items") {
            for (size_t i = 0; value.is_array() && i < value.size(); ++i)
                out += judged(rule, value[i], QStringLiteral("%1[%2]").arg(place).arg(i));
        } else if (keyword == "properties") {
            for (const auto &[name, inner] : rule.items()) {
                if (value.is_object() && value.contains(name))
                    out += judged(inner, value.at(name), place + u'.' + QString::fromStdString(name));
            }
        } else if (keyword == "additionalProperties") {
            for (const auto &[name, inner] : members(value)) {
                if (!schema.value("properties", Json::object()).contains(name))
                    out += judged(rule, inner, place + u'.' + QString::fromStdString(name));
            }
        } else if (keyword == "propertyNames") {
            for (const auto &[name, inner] : members(value))
                out += judged(rule, Json(name), place + QStringLiteral(" name"));
        } else if (keyword == "allOf") {
            expect(count(rule) == qsizetype(rule.size()));
        } else if (keyword == "anyOf") {
            expect(count(rule) > 0);
        } else if (keyword == "oneOf") {
            expect(count(rule) == 1);
        } else if (keyword == "not") {
            expect(!judged(rule, value, place).isEmpty());
        } else if (keyword == "if") {
            const char *branch = judged(rule, value, place).isEmpty() ? "then" : "else";
            out += judged(schema.value(branch, Json(true)), value, place);
        } else {
            const QStringList silent{QStringLiteral("$schema"),     QStringLiteral("$id"),   QStringLiteral("title"),
                                     QStringLiteral("description"), QStringLiteral("$defs"), QStringLiteral("then"),
                                     QStringLiteral("else")};
            expect(silent.contains(QString::fromStdString(keyword)));
        }
        return out;
    }

    static bool isOf(const Json &value, const std::string &type)
    {
        return type == "null"      ? value.is_null()
               : type == "string"  ? value.is_string()
               : type == "boolean" ? value.is_boolean()
               : type == "integer" ? value.is_number_integer()
               : type == "number"  ? value.is_number()
               : type == "array"   ? value.is_array()
                                   : type == "object" && value.is_object();
    }

    static std::map<std::string, Json> members(const Json &value)
    {
        return value.is_object() ? value.get<std::map<std::string, Json>>() : std::map<std::string, Json>();
    }

    Json m_schema;
};

} // namespace lianming::test
