#include "core/assets/bulkedit.h"

#include "core/assets/assetcolumns.h"

#include <algorithm>
#include <array>

namespace lianming {

namespace {

using Act = BulkChange::Act;

constexpr std::array actCodes = {"set",          "append",   "replace",  "clear",   "add-terms",
                                 "remove-terms", "put-into", "take-out", "archive", "restore"};

bool isOnField(Act act)
{
    return act == Act::Set || act == Act::Append || act == Act::Replace || act == Act::Clear;
}

/// Keeps `list` sorted and each once.
bool setMember(QStringList &list, const QString &member, bool in)
{
    const auto place = std::ranges::lower_bound(list, member);
    const bool isIn = place != list.end() && *place == member;
    if (isIn == in)
        return false;
    if (in)
        list.insert(place, member);
    else
        list.erase(place);
    return true;
}

QString changedText(const BulkChange &change, QString text)
{
    switch (change.act) {
    case Act::Append: return (text + change.text).trimmed();
    case Act::Replace: return text.replace(change.find, change.text).trimmed();
    case Act::Clear: return {};
    default: return change.text;
    }
}

void changeField(const BulkChange &change, BulkContext &context, Asset &asset)
{
    const AssetColumn *column = assetColumn(change.field);
    if (!column)
        return;
    const QString before = column->text(asset);
    const QString after = changedText(change, before);
    column->set(asset, after);
    if (change.field != u"period" || after == before)
        return;
    auto known = context.spans.constFind(after);
    if (known == context.spans.constEnd())
        known = context.spans.insert(after, yearSpan(after));
    const std::optional<YearSpan> span = *known;
    asset.fromYear = span ? std::optional(span->from) : std::nullopt;
    asset.toYear = span ? std::optional(span->to) : std::nullopt;
}

/// The first problem that the record did not have before.
std::optional<BulkRefusal> refusalOf(const Asset &before, const Asset &after)
{
    const QList<AssetProblem> known = validate(before);
    for (const AssetProblem problem : validate(after)) {
        if (known.contains(problem))
            continue;
        switch (problem) {
        case AssetProblem::NoTitle: return BulkRefusal::NoTitle;
        case AssetProblem::TooLong: return BulkRefusal::TooLong;
        case AssetProblem::BadSourceUrl:
        case AssetProblem::BadPictureUrl: return BulkRefusal::BadAddress;
        case AssetProblem::BadCharacter: return BulkRefusal::BadCharacter;
        case AssetProblem::NoInstitution:
        case AssetProblem::NoAccessionNumber:
        case AssetProblem::AccessionNumberTooLong: return BulkRefusal::NotCorrect;
        }
    }
    return std::nullopt;
}

} // namespace

const char *bulkActCode(Act act)
{
    return actCodes[size_t(act)];
}

std::optional<Act> parseBulkAct(QStringView code)
{
    for (size_t i = 0; i < actCodes.size(); ++i) {
        if (code == QLatin1StringView(actCodes[i]))
            return Act(i);
    }
    return std::nullopt;
}

const QStringList &bulkFields()
{
    static const QStringList fields = {QStringLiteral("title_zh"),
                                       QStringLiteral("title_en"),
                                       QStringLiteral("kind"),
                                       QStringLiteral("creator"),
                                       QStringLiteral("period"),
                                       QStringLiteral("material"),
                                       QStringLiteral("dimensions"),
                                       QStringLiteral("place"),
                                       QStringLiteral("inscription"),
                                       QStringLiteral("description"),
                                       QStringLiteral("rights_statement"),
                                       QStringLiteral("rights_note"),
                                       QStringLiteral("credit_line"),
                                       QStringLiteral("source_url"),
                                       QStringLiteral("picture_url"),
                                       QStringLiteral("curated")};
    return fields;
}

bool isBulkText(const QString &field)
{
    return bulkFields().contains(field) && field != u"kind" && field != u"curated";
}

QStringList touchedColumns(const QList<BulkChange> &changes)
{
    QStringList out;
    for (const BulkChange &change : changes) {
        if (isOnField(change.act))
            out.append(change.field);
        if (isOnField(change.act) && change.field == u"period")
            out.append({QStringLiteral("from_year"), QStringLiteral("to_year")});
        if (change.act == Act::Archive || change.act == Act::Restore)
            out.append(QStringLiteral("archived_on"));
    }
    out.removeDuplicates();
    return out;
}

BulkChange normalised(BulkChange change)
{
    if (change.act == Act::Set)
        change.text = change.text.trimmed();
    if (change.act == Act::Set && change.field == u"rights_statement")
        change.text = parseRightsStatement(change.text).value_or(change.text);
    change.terms.removeDuplicates();
    return change;
}

std::optional<Message> problemOf(const BulkChange &change)
{
    if (isOnField(change.act)) {
        if (!bulkFields().contains(change.field))
            return Message{QT_TRANSLATE_NOOP("core", "%1 is no field that can be changed for many assets"),
                           {change.field}};
        if (change.act != Act::Set && !isBulkText(change.field))
            return Message{QT_TRANSLATE_NOOP("core", "%1 holds no text: it can only be set"), {change.field}};
        if (change.field == u"kind" && !parseAssetKind(change.text))
            return Message{
                QT_TRANSLATE_NOOP("core", "\"%1\" is no kind of asset: object, image, pattern, mark or name"),
                {change.text}};
        if (change.field == u"curated" && change.text != u"0" && change.text != u"1")
            return Message{QT_TRANSLATE_NOOP("core", "\"%1\" must be 1 (yes) or 0 (no)"), {change.text}};
    }
    if (change.act == Act::Append && change.text.isEmpty())
        return Message{QT_TRANSLATE_NOOP("core", "There is nothing to append"), {}};
    if (change.act == Act::Replace && change.find.isEmpty())
        return Message{QT_TRANSLATE_NOOP("core", "Say which text is to be replaced"), {}};
    if ((change.act == Act::AddTerms || change.act == Act::RemoveTerms) && change.terms.isEmpty())
        return Message{QT_TRANSLATE_NOOP("core", "Name at least one term"), {}};
    if ((change.act == Act::PutInto || change.act == Act::TakeOut) && change.collection.isEmpty())
        return Message{QT_TRANSLATE_NOOP("core", "Name a collection"), {}};
    return std::nullopt;
}

OrderedJson bulkChangesJson(const QList<BulkChange> &changes)
{
    OrderedJson out = OrderedJson::array();
    for (const BulkChange &change : changes) {
        OrderedJson entry{{"do", bulkActCode(change.act)}};
        const auto put = [&entry](const char *name, const QString &text) {
            if (!text.isEmpty())
                entry[name] = text.toStdString();
        };
        put("field", change.field);
        put("find", change.find);
        put("text", change.text);
        put("collection", change.collection);
        for (const QString &term : change.terms)
            entry["terms"].push_back(term.toStdString());
        out.push_back(std::move(entry));
    }
    return out;
}

QList<BulkChange> readBulkChanges(const QString &text)
{
    const Json document = parseJson(text.toUtf8(), QStringLiteral("bulk edit"));
    QList<BulkChange> out;
    for (const JsonNode &node : JsonNode(document, QStringLiteral("bulk edit")).items()) {
        const auto word = [&node](const char *name) {
            const JsonNode member = node.member(name);
            return member.isPresent() ? QString::fromStdString(member.string()) : QString();
        };
        BulkChange change;
        const std::optional<Act> act = parseBulkAct(word("do"));
        if (!act)
            node.member("do").fail(QT_TRANSLATE_NOOP("core", "this is no change of assets"));
        change.act = *act;
        change.field = word("field");
        change.find = word("find");
        change.text = word("text");
        change.collection = word("collection");
        for (const JsonNode &term : node.member("terms").items())
            change.terms.append(QString::fromStdString(term.string()));
        out.append(change);
    }
    return out;
}

const char *bulkRefusalCode(BulkRefusal refusal)
{
    switch (refusal) {
    case BulkRefusal::NoTitle: return "no_title";
    case BulkRefusal::TooLong: return "too_long";
    case BulkRefusal::BadAddress: return "bad_address";
    case BulkRefusal::BadCharacter: return "bad_character";
    case BulkRefusal::NotCorrect: return "not_correct";
    case BulkRefusal::OtherInstitution: return "other_institution";
    case BulkRefusal::Merged: return "merged";
    }
    return "";
}

Message bulkRefusalMessage(BulkRefusal refusal)
{
    switch (refusal) {
    case BulkRefusal::NoTitle: return {QT_TRANSLATE_NOOP("core", "No title would be left"), {}};
    case BulkRefusal::TooLong: return {QT_TRANSLATE_NOOP("core", "The text would be too long"), {}};
    case BulkRefusal::BadAddress:
        return {QT_TRANSLATE_NOOP("core", "This would be no web address (http or https)"), {}};
    case BulkRefusal::BadCharacter: return {QT_TRANSLATE_NOOP("core", "The text holds a control character"), {}};
    case BulkRefusal::NotCorrect: return {QT_TRANSLATE_NOOP("core", "The record would not be correct"), {}};
    case BulkRefusal::OtherInstitution:
        return {QT_TRANSLATE_NOOP("core", "A collection holds only assets of its own institution"), {}};
    case BulkRefusal::Merged:
        return {QT_TRANSLATE_NOOP("core", "Another record stands for this duplicate; split them first"), {}};
    }
    return {};
}

std::optional<BulkRefusal> apply(const QList<BulkChange> &changes, BulkContext &context, CatalogueRecord &record)
{
    const CatalogueRecord before = record;
    if (record.asset.mergedInto.isSet())
        return BulkRefusal::Merged;
    for (const BulkChange &change : changes) {
        switch (change.act) {
        case Act::Set:
        case Act::Append:
        case Act::Replace:
        case Act::Clear: changeField(change, context, record.asset); break;
        case Act::AddTerms:
        case Act::RemoveTerms:
            for (const QString &term : change.terms)
                setMember(record.terms, term, change.act == Act::AddTerms);
            break;
        case Act::PutInto:
            if (context.collectionOwners.value(change.collection) != record.asset.institution.value)
                return BulkRefusal::OtherInstitution;
            setMember(record.collections, change.collection, true);
            break;
        case Act::TakeOut: setMember(record.collections, change.collection, false); break;
        case Act::Archive:
            if (!record.asset.archivedOn)
                record.asset.archivedOn = context.today;
            break;
        case Act::Restore: record.asset.archivedOn.reset(); break;
        }
    }
    return refusalOf(before.asset, record.asset);
}

} // namespace lianming
