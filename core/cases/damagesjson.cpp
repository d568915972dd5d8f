#include "core/cases/damages.h"

namespace lianming {

namespace {

constexpr auto damagesFormat = "lianming-damages/1";

OrderedJson figureJson(const DamagesFigure &figure)
{
    return {{"amount", figure.amount.toString()}, {"source", figure.source.toStdString()}};
}

QString textAt(const JsonNode &node, const char *key)
{
    const JsonNode member = node.member(key);
    return member.isPresent() ? QString::fromStdString(member.string()) : QString();
}

Money moneyAt(const JsonNode &node, Currency currency)
{
    const JsonNode amount = node.member("amount");
    if (!amount.isPresent())
        node.fail(QT_TRANSLATE_NOOP("core", "the amount is missing"));
    const auto money = Money::parse(amount.string(), currency);
    if (!money) {
        amount.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no amount in %2"),
                    {QString::fromStdString(amount.string()), currency.codeText()});
    }
    return *money;
}

std::optional<DamagesFigure> figureAt(const JsonNode &root, const char *key, Currency currency)
{
    const JsonNode node = root.member(key);
    if (!node.isPresent())
        return std::nullopt;
    return DamagesFigure{moneyAt(node, currency), textAt(node, "source")};
}

std::optional<Rate> rateAt(const JsonNode &root, const char *key)
{
    const JsonNode node = root.member(key);
    if (!node.isPresent())
        return std::nullopt;
    const auto rate = Rate::parse(node.string());
    if (!rate)
        node.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no multiple"), {QString::fromStdString(node.string())});
    return rate;
}

} // namespace

OrderedJson damagesJson(const DamagesInput &input)
{
    OrderedJson out{{"format", damagesFormat},
                    {"right", registrationKindCode(input.right)},
                    {"currency", std::string(input.currency.code())}};
    const auto text = [&out](const char *key, const QString &value) {
        if (!value.isEmpty())
            out[key] = value.toStdString();
    };
    const auto figure = [&out](const char *key, const std::optional<DamagesFigure> &value) {
        if (value)
            out[key] = figureJson(*value);
    };
    figure("loss", input.loss);
    text("loss_unknown", input.lossUnknown);
    figure("profit", input.profit);
    text("profit_unknown", input.profitUnknown);
    OrderedJson fees = OrderedJson::array();
    for (const ReferenceFee &fee : input.fees) {
        fees.push_back({{"contract", fee.contract},
                        {"number", fee.number.toStdString()},
                        {"what", fee.what.toStdString()},
                        {"amount", fee.amount.toString()},
                        {"currency", std::string(fee.amount.currency.code())}});
    }
    out["fees"] = fees;
    text("fees_unknown", input.feesUnknown);
    out["fee_multiple"] = input.feeMultiple.toString();
    text("fee_multiple_why", input.feeMultipleWhy);
    figure("statutory", input.statutory);
    if (input.chosen)
        out["chosen"] = damagesMethodCode(*input.chosen);
    if (input.multiple)
        out["multiple"] = input.multiple->toString();
    text("malice_why", input.maliceWhy);
    OrderedJson costs = OrderedJson::array();
    for (const DamagesFigure &cost : input.costs)
        costs.push_back(figureJson(cost));
    out["costs"] = costs;
    const DamagesResult result = damagesOf(input);
    if (result.problems.isEmpty()) {
        out["result"] = {{"article", damagesArticle(input.right)}, {"method", damagesMethodCode(*result.method)},
                         {"base", result.base.toString()},         {"multiple", result.multiple.toString()},
                         {"damages", result.damages.toString()},   {"costs", result.costs.toString()},
                         {"total", result.total.toString()}};
    }
    return out;
}

DamagesInput damagesInput(const Json &document, const QString &file)
{
    const JsonNode root(document, file);
    if (!document.is_object() || root.member("format").isPresent() == false
        || root.member("format").string() != damagesFormat)
        root.fail(QT_TRANSLATE_NOOP("core", "this is no damages worksheet (\"%1\")"),
                  {QString::fromLatin1(damagesFormat)});
    DamagesInput out;
    const QString right = textAt(root, "right");
    const auto kind = parseRegistrationKind(right);
    if (!kind)
        root.member("right").fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no right"), {right});
    out.right = *kind;
    const QString code = textAt(root, "currency");
    const auto currency = Currency::find(QStringView(code));
    if (!currency)
        root.member("currency").fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {code});
    out.currency = *currency;
    out.loss = figureAt(root, "loss", *currency);
    out.lossUnknown = textAt(root, "loss_unknown");
    out.profit = figureAt(root, "profit", *currency);
    out.profitUnknown = textAt(root, "profit_unknown");
    for (const JsonNode &node : root.member("fees").items()) {
        const QString own = textAt(node, "currency");
        const auto of = own.isEmpty() ? currency : Currency::find(QStringView(own));
        if (!of)
            node.member("currency").fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {own});
        const JsonNode contract = node.member("contract");
        out.fees.append({contract.isPresent() ? contract.integer() : 0, textAt(node, "number"), textAt(node, "what"),
                         moneyAt(node, *of)});
    }
    out.feesUnknown = textAt(root, "fees_unknown");
    out.feeMultiple = rateAt(root, "fee_multiple").value_or(Rate{Rate::one});
    out.feeMultipleWhy = textAt(root, "fee_multiple_why");
    out.statutory = figureAt(root, "statutory", *currency);
    if (const QString word = textAt(root, "chosen"); !word.isEmpty()) {
        out.chosen = parseDamagesMethod(word);
        if (!out.chosen)
            root.member("chosen").fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no method"), {word});
    }
    out.multiple = rateAt(root, "multiple");
    out.maliceWhy = textAt(root, "malice_why");
    for (const JsonNode &node : root.member("costs").items())
        out.costs.append({moneyAt(node, *currency), textAt(node, "source")});
    return out;
}

} // namespace lianming
