#include "ui/text/words.h"

#include <QCoreApplication>
#include <QHash>

namespace lianming {

namespace {

struct Word {
    const char *code;
    const char *text;
};

constexpr Word actionWords[] = {
    {"created", QT_TRANSLATE_NOOP("actions", "Created")},
    {"changed", QT_TRANSLATE_NOOP("actions", "Changed")},
    {"archived", QT_TRANSLATE_NOOP("actions", "Archived")},
    {"restored", QT_TRANSLATE_NOOP("actions", "Restored")},
    {"imported", QT_TRANSLATE_NOOP("actions", "Imported")},
    {"changed by import", QT_TRANSLATE_NOOP("actions", "Changed by an import")},
    {"import stopped", QT_TRANSLATE_NOOP("actions", "Import stopped")},
    {"exported", QT_TRANSLATE_NOOP("actions", "Exported")},
    {"moved", QT_TRANSLATE_NOOP("actions", "Moved")},
    {"signed", QT_TRANSLATE_NOOP("actions", "Signed")},
    {"amended", QT_TRANSLATE_NOOP("actions", "Amended")},
    {"dropped", QT_TRANSLATE_NOOP("actions", "Given up")},
    {"round_kept", QT_TRANSLATE_NOOP("actions", "Version kept")},
    {"approved", QT_TRANSLATE_NOOP("actions", "Approved")},
    {"terminated", QT_TRANSLATE_NOOP("actions", "Terminated")},
    {"calculated", QT_TRANSLATE_NOOP("actions", "Calculated")},
    {"closed", QT_TRANSLATE_NOOP("actions", "Closed")},
    {"registered", QT_TRANSLATE_NOOP("actions", "Registered")},
    {"verified", QT_TRANSLATE_NOOP("actions", "Verified")},
    {"approval_lapsed", QT_TRANSLATE_NOOP("actions", "Approval lapsed")},
    {"discarded", QT_TRANSLATE_NOOP("actions", "Given up")},
    {"reopened", QT_TRANSLATE_NOOP("actions", "Reopened")},
    {"prepared", QT_TRANSLATE_NOOP("actions", "Prepared anew")},
    {"percent", QT_TRANSLATE_NOOP("actions", "A rate agreed")},
    {"per_unit", QT_TRANSLATE_NOOP("actions", "A rate per unit agreed")},
    {"fee", QT_TRANSLATE_NOOP("actions", "A fee agreed")},
    {"correction", QT_TRANSLATE_NOOP("actions", "Correction asked for")},
    {"ignore", QT_TRANSLATE_NOOP("actions", "Accepted as it is")},
    {"withdrawn", QT_TRANSLATE_NOOP("actions", "Decision withdrawn")},
    {"decisions lapsed", QT_TRANSLATE_NOOP("actions", "Decisions lapsed")},
    {"decisions taken over", QT_TRANSLATE_NOOP("actions", "Decisions taken over")},
    {"in_review", QT_TRANSLATE_NOOP("actions", "In review")},
    {"released", QT_TRANSLATE_NOOP("actions", "Released")},
    {"invoiced", QT_TRANSLATE_NOOP("actions", "Invoiced")},
    {"allocated", QT_TRANSLATE_NOOP("actions", "Put against an invoice")},
    {"certified", QT_TRANSLATE_NOOP("actions", "Tax certificate recorded")},
    {"credited", QT_TRANSLATE_NOOP("actions", "Credited")},
    {"reversed", QT_TRANSLATE_NOOP("actions", "Taken back")},
    {"reminded", QT_TRANSLATE_NOOP("actions", "Reminded")},
    {"sampled", QT_TRANSLATE_NOOP("actions", "Sample drawn")},
    {"chose_line", QT_TRANSLATE_NOOP("actions", "Line chosen for the sample")},
    {"added_line", QT_TRANSLATE_NOOP("actions", "Missing line added")},
    {"removed_line", QT_TRANSLATE_NOOP("actions", "Line taken out of the sample")},
    {"verified_line", QT_TRANSLATE_NOOP("actions", "Line verified")},
    {"withdrew_finding", QT_TRANSLATE_NOOP("actions", "Finding withdrawn")},
    {"computed", QT_TRANSLATE_NOOP("actions", "Result computed")},
    {"settled", QT_TRANSLATE_NOOP("actions", "Settled")},
    {"given_up", QT_TRANSLATE_NOOP("actions", "Given up")},
    {"picture exported", QT_TRANSLATE_NOOP("actions", "Picture exported")},
    {"file attached", QT_TRANSLATE_NOOP("actions", "Document attached")},
    {"gates passed", QT_TRANSLATE_NOOP("actions", "Signed in spite of")},
    {"approval refused", QT_TRANSLATE_NOOP("actions", "Approval refused")},
    {"approval withdrawn", QT_TRANSLATE_NOOP("actions", "Approval taken back")},
    {"waiver asked", QT_TRANSLATE_NOOP("actions", "Waiver asked for")},
    {"waiver granted", QT_TRANSLATE_NOOP("actions", "Waiver granted")},
    {"waiver refused", QT_TRANSLATE_NOOP("actions", "Waiver refused")},
    {"changed together", QT_TRANSLATE_NOOP("actions", "Changed together with others")},
    {"change undone", QT_TRANSLATE_NOOP("actions", "Change undone together with others")},
    {"took over", QT_TRANSLATE_NOOP("actions", "Stands for a duplicate")},
    {"merged", QT_TRANSLATE_NOOP("actions", "Merged into another record")},
    {"split", QT_TRANSLATE_NOOP("actions", "Merge undone")},
    {"found distinct", QT_TRANSLATE_NOOP("actions", "Found to be two things")},
    {"no longer distinct", QT_TRANSLATE_NOOP("actions", "No longer said to be two things")},
    {"motif cut", QT_TRANSLATE_NOOP("actions", "Motif cut out")},
    {"picture copied", QT_TRANSLATE_NOOP("actions", "Picture copied")},
    {"lookbook given", QT_TRANSLATE_NOOP("actions", "Shown in a lookbook")},
};

constexpr Word fieldWords[] = {
    {"name", QT_TRANSLATE_NOOP("fields", "Name")},
    {"name_en", QT_TRANSLATE_NOOP("fields", "English name")},
    {"name_zh", QT_TRANSLATE_NOOP("fields", "Chinese name")},
    {"code", QT_TRANSLATE_NOOP("fields", "Code")},
    {"title", QT_TRANSLATE_NOOP("fields", "Title")},
    {"title_en", QT_TRANSLATE_NOOP("fields", "English title")},
    {"title_zh", QT_TRANSLATE_NOOP("fields", "Chinese title")},
    {"kind", QT_TRANSLATE_NOOP("fields", "Kind")},
    {"status", QT_TRANSLATE_NOOP("fields", "Status")},
    {"stage", QT_TRANSLATE_NOOP("fields", "Stage")},
    {"country", QT_TRANSLATE_NOOP("fields", "Country")},
    {"city", QT_TRANSLATE_NOOP("fields", "City")},
    {"address", QT_TRANSLATE_NOOP("fields", "Address")},
    {"website", QT_TRANSLATE_NOOP("fields", "Web site")},
    {"email", QT_TRANSLATE_NOOP("fields", "E-mail")},
    {"phone", QT_TRANSLATE_NOOP("fields", "Telephone")},
    {"role", QT_TRANSLATE_NOOP("fields", "Role")},
    {"note", QT_TRANSLATE_NOOP("fields", "Note")},
    {"notes", QT_TRANSLATE_NOOP("fields", "Notes")},
    {"description", QT_TRANSLATE_NOOP("fields", "Description")},
    {"creator", QT_TRANSLATE_NOOP("fields", "Creator")},
    {"period", QT_TRANSLATE_NOOP("fields", "Period")},
    {"material", QT_TRANSLATE_NOOP("fields", "Material")},
    {"accession_no", QT_TRANSLATE_NOOP("fields", "Accession number")},
    {"credit_line", QT_TRANSLATE_NOOP("fields", "Credit line")},
    {"currency", QT_TRANSLATE_NOOP("fields", "Currency")},
    {"starts_on", QT_TRANSLATE_NOOP("fields", "First day")},
    {"ends_on", QT_TRANSLATE_NOOP("fields", "Last day")},
    {"archived_on", QT_TRANSLATE_NOOP("fields", "Archived on")},
    {"owner", QT_TRANSLATE_NOOP("fields", "Owner")},
    {"start_on", QT_TRANSLATE_NOOP("fields", "First day")},
    {"end_on", QT_TRANSLATE_NOOP("fields", "Last day")},
    {"brand_id", QT_TRANSLATE_NOOP("fields", "Brand")},
    {"institution_id", QT_TRANSLATE_NOOP("fields", "Institution")},
    {"proposal_id", QT_TRANSLATE_NOOP("fields", "Proposal")},
    {"number", QT_TRANSLATE_NOOP("fields", "Number")},
    {"state", QT_TRANSLATE_NOOP("fields", "State")},
    {"signed_on", QT_TRANSLATE_NOOP("fields", "Signed on")},
    {"terminated_on", QT_TRANSLATE_NOOP("fields", "Terminated on")},
    {"termination_reason", QT_TRANSLATE_NOOP("fields", "Reason of the termination")},
    {"reason", QT_TRANSLATE_NOOP("fields", "Reason")},
    {"next_step", QT_TRANSLATE_NOOP("fields", "Next step")},
    {"idea", QT_TRANSLATE_NOOP("fields", "Idea")},
    {"received_on", QT_TRANSLATE_NOOP("fields", "Received on")},
    {"stage_since", QT_TRANSLATE_NOOP("fields", "In this stage since")},
    {"value_minor", QT_TRANSLATE_NOOP("fields", "Expected value")},
    {"offered_percent", QT_TRANSLATE_NOOP("fields", "Royalty offered")},
    {"offered_guarantee_minor", QT_TRANSLATE_NOOP("fields", "Guarantee offered")},
    {"exclusivity", QT_TRANSLATE_NOOP("fields", "Exclusivity")},
    {"rights", QT_TRANSLATE_NOOP("fields", "Rights")},
    {"categories", QT_TRANSLATE_NOOP("fields", "Categories")},
    {"territories", QT_TRANSLATE_NOOP("fields", "Territories")},
    {"channels", QT_TRANSLATE_NOOP("fields", "Channels")},
    {"sell_off_days", QT_TRANSLATE_NOOP("fields", "Days of sell-off")},
    {"report_within_days", QT_TRANSLATE_NOOP("fields", "Reports due within days")},
    {"frequency", QT_TRANSLATE_NOOP("fields", "How often is reported")},
    {"terms", QT_TRANSLATE_NOOP("fields", "Royalty terms")},
    {"grants", QT_TRANSLATE_NOOP("fields", "Grants")},
    {"amendments", QT_TRANSLATE_NOOP("fields", "Amendments signed")},
    {"effective_on", QT_TRANSLATE_NOOP("fields", "Applies from")},
    {"body", QT_TRANSLATE_NOOP("fields", "Text of the contract")},
    {"side", QT_TRANSLATE_NOOP("fields", "Whose version")},
    {"document", QT_TRANSLATE_NOOP("fields", "Document")},
    {"basis", QT_TRANSLATE_NOOP("fields", "Basis")},
    {"holder", QT_TRANSLATE_NOOP("fields", "Holder")},
    {"contact", QT_TRANSLATE_NOOP("fields", "Contact")},
    {"reference", QT_TRANSLATE_NOOP("fields", "Reference")},
    {"statement", QT_TRANSLATE_NOOP("fields", "Rights statement")},
    {"scope", QT_TRANSLATE_NOOP("fields", "Scope")},
    {"from_party", QT_TRANSLATE_NOOP("fields", "Who gives it")},
    {"grade", QT_TRANSLATE_NOOP("fields", "Grade of the relic")},
    {"asset_id", QT_TRANSLATE_NOOP("fields", "Asset")},
    {"collection_id", QT_TRANSLATE_NOOP("fields", "Collection")},
    {"restriction_id", QT_TRANSLATE_NOOP("fields", "Restriction")},
    {"given_by", QT_TRANSLATE_NOOP("fields", "Given by")},
    {"given_on", QT_TRANSLATE_NOOP("fields", "Given on")},
    {"valid_to", QT_TRANSLATE_NOOP("fields", "Last day")},
    {"hold_until", QT_TRANSLATE_NOOP("fields", "Stands until")},
    {"released_on", QT_TRANSLATE_NOOP("fields", "Given up on")},
    {"file", QT_TRANSLATE_NOOP("fields", "File")},
    {"agreed", QT_TRANSLATE_NOOP("fields", "Terms")},
    {"legal", QT_TRANSLATE_NOOP("fields", "As legal")},
    {"business", QT_TRANSLATE_NOOP("fields", "For the programme")},
    {"complete", QT_TRANSLATE_NOOP("fields", "Terms are complete")},
    {"rights_free", QT_TRANSLATE_NOOP("fields", "Rights are free")},
    {"title_held", QT_TRANSLATE_NOOP("fields", "Title is held")},
    {"trade_mark", QT_TRANSLATE_NOOP("fields", "Trade marks are registered")},
    {"permits", QT_TRANSLATE_NOOP("fields", "Consents and permits")},
    {"statutory", QT_TRANSLATE_NOOP("fields", "The law's contents")},
    {"text", QT_TRANSLATE_NOOP("fields", "Text")},
    {"approvals", QT_TRANSLATE_NOOP("fields", "Approvals")},
    {"given_terms", QT_TRANSLATE_NOOP("fields", "Terms")},
    {"vocabulary", QT_TRANSLATE_NOOP("fields", "Vocabulary")},
    {"parent", QT_TRANSLATE_NOOP("fields", "Below")},
    {"parent_id", QT_TRANSLATE_NOOP("fields", "Inside")},
    {"also", QT_TRANSLATE_NOOP("fields", "Further spellings")},
    {"collections", QT_TRANSLATE_NOOP("fields", "Collections")},
    {"asset", QT_TRANSLATE_NOOP("fields", "Asset")},
    {"lookbook", QT_TRANSLATE_NOOP("fields", "Lookbook")},
    {"brand", QT_TRANSLATE_NOOP("fields", "Brand")},
    {"works", QT_TRANSLATE_NOOP("fields", "Works")},
    {"dimensions", QT_TRANSLATE_NOOP("fields", "Dimensions")},
    {"place", QT_TRANSLATE_NOOP("fields", "Place")},
    {"inscription", QT_TRANSLATE_NOOP("fields", "Inscription")},
    {"rights_statement", QT_TRANSLATE_NOOP("fields", "Rights statement")},
    {"rights_note", QT_TRANSLATE_NOOP("fields", "Rights note")},
    {"source_url", QT_TRANSLATE_NOOP("fields", "Museum's page")},
    {"picture_url", QT_TRANSLATE_NOOP("fields", "Address of a picture")},
    {"picture_sha256", QT_TRANSLATE_NOOP("fields", "Picture")},
    {"curated", QT_TRANSLATE_NOOP("fields", "Offered first")},
    {"merged_into_id", QT_TRANSLATE_NOOP("fields", "Merged into")},
    {"source_id", QT_TRANSLATE_NOOP("fields", "Cut from")},
    {"query", QT_TRANSLATE_NOOP("fields", "Searched for")},
    {"from_year", QT_TRANSLATE_NOOP("fields", "First year")},
    {"to_year", QT_TRANSLATE_NOOP("fields", "Last year")},
    {"source_region", QT_TRANSLATE_NOOP("fields", "Where in the work")},
};

template<size_t N>
QString lookUp(const Word (&words)[N], const char *context, const QString &code)
{
    for (const Word &word : words) {
        if (code == QLatin1String(word.code))
            return QCoreApplication::translate(context, word.text);
    }
    QString text = code;
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

QString actionText(const QString &code)
{
    return lookUp(actionWords, "actions", code);
}

QString fieldText(const QString &code)
{
    return lookUp(fieldWords, "fields", code);
}

QString areaText(Area area)
{
    const auto inWords = [](const char *text) {
        return QCoreApplication::translate("pages", text);
    };
    switch (area) {
    case Area::Institutions: return inWords(QT_TRANSLATE_NOOP("pages", "Institutions"));
    case Area::Brands: return inWords(QT_TRANSLATE_NOOP("pages", "Brands"));
    case Area::Assets: return inWords(QT_TRANSLATE_NOOP("pages", "IP assets"));
    case Area::Proposals: return inWords(QT_TRANSLATE_NOOP("pages", "Proposals"));
    case Area::Contracts: return inWords(QT_TRANSLATE_NOOP("pages", "Contracts"));
    case Area::Royalties: return inWords(QT_TRANSLATE_NOOP("pages", "Royalties"));
    case Area::Protection: return inWords(QT_TRANSLATE_NOOP("pages", "Protection"));
    case Area::Settings: return inWords(QT_TRANSLATE_NOOP("pages", "Settings"));
    case Area::Rights: return inWords(QT_TRANSLATE_NOOP("pages", "Rights"));
    }
    return {};
}

} // namespace lianming
