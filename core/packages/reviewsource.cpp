#include "core/packages/reviewsource.h"

#include "core/assets/assetservice.h"
#include "core/audit/attachment.h"
#include "core/brands/brandrepository.h"
#include "core/institutions/institutionrepository.h"
#include "core/packages/packagerepository.h"
#include "core/packages/reviewsubmissions.h"
#include "core/proposals/proposalrepository.h"
#include "core/reports/lookbooksource.h"
#include "core/reports/lookbookwords.h"

#include <algorithm>

namespace lianming {

namespace {

QStringList textsIn(DocumentLanguage language, const std::vector<Saying> &sayings)
{
    QStringList out;
    for (const Saying &saying : sayings) {
        const auto said = std::ranges::find(saying, language, &Said::language);
        if (said != saying.end())
            out.append(said->text);
        else if (!saying.empty()) // the same in both
            out.append(saying.front().text);
    }
    return out;
}

QString valueIn(DocumentLanguage language, const Saying &saying)
{
    return textsIn(language, {saying}).join(u' ');
}

QStringList codesOf(const std::vector<Right> &rights)
{
    QStringList out;
    for (const Right right : rights)
        out.append(QString::fromLatin1(rightCode(right)));
    return out;
}

SharedAsset sharedAsset(const Lookbook &book, const LookbookItem &item)
{
    const Asset &a = item.asset;
    SharedAsset out;
    out.code = a.code;
    out.institution = book.institutionOf(item).facts.code;
    out.accessionNumber = a.accessionNumber;
    out.titleEn = a.titleEn;
    out.titleZh = a.titleZh;
    out.creator = a.creator;
    out.period = a.period;
    out.material = a.material;
    out.dimensions = a.dimensions;
    out.place = a.place;
    out.creditLine = a.creditLine;
    out.rightsStatement = a.rightsStatement;
    out.description = a.description;
    if (item.rights) {
        out.verdict = QString::fromLatin1(verdictCode(item.rights->verdict));
        const std::vector<Saying> reasons = rightsReasons(book, *item.rights);
        out.rightsEn = textsIn(DocumentLanguage::English, reasons);
        out.rightsZh = textsIn(DocumentLanguage::Chinese, reasons);
    }
    return out;
}

/// Names a museum in it, once.
void addInstitution(Connection &db, Id<Institution> id, ReviewContent &to)
{
    const auto found = InstitutionRepository(db).find(id);
    if (found && std::ranges::find(to.institutions, found->code, &SharedInstitution::code) == to.institutions.end())
        to.institutions.append({found->code, found->nameEn, found->nameZh, {}});
}

SharedProposal sharedProposal(Connection &db, const Proposal &p)
{
    SharedProposal out;
    out.number = p.number;
    out.institution = InstitutionRepository(db).find(p.institution).value_or(Institution()).code;
    out.title = p.title;
    out.idea = p.idea;
    out.stage = QString::fromLatin1(proposalStageCode(p.stage));
    out.receivedOn = p.receivedOn.toString(Qt::ISODate);
    out.exclusivity = QString::fromLatin1(exclusivityCode(p.exclusivity));
    out.from = p.term.start.toString(Qt::ISODate);
    out.to = p.term.end.toString(Qt::ISODate);
    out.assets = ProposalRepository(db).assetCodes(p.assets);
    out.rights = codesOf(p.rights);
    out.categories = p.categories;
    out.territories = p.territories;
    out.channels = p.channels;
    return out;
}

QList<Proposal> chosenProposals(Connection &db, const ShareOrder &order)
{
    QList<Proposal> out;
    for (const Id<Proposal> id : order.proposals) {
        const auto found = ProposalRepository(db).find(id);
        if (!found)
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This proposal no longer exists"));
        if (found->brand != order.brand)
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "Proposal %1 is another brand's: it cannot be shared with this one"),
                        {found->number});
        out.append(*found);
    }
    return out;
}

std::vector<qint64> chosenAssets(Workspace &w, const ShareOrder &order, const QList<Proposal> &proposals)
{
    std::vector<qint64> out;
    if (order.assets) {
        out = order.assets->ids.empty() ? AssetService(w).ids(order.assets->filter, LookbookOrder::mostAssets + 1)
                                        : order.assets->ids;
    }
    for (const Proposal &proposal : proposals) {
        for (const Id<Asset> asset : proposal.assets) {
            if (std::ranges::find(out, asset.value) == out.end())
                out.push_back(asset.value);
        }
    }
    return out;
}

/// What a proposal asks for is asked of its works' rights.
GrantTerms scopeOfOrder(const ShareOrder &order, const QList<Proposal> &proposals)
{
    GrantTerms out = order.scope;
    if (proposals.isEmpty() || !out.categories.empty())
        return out;
    const Proposal &p = proposals.first();
    const auto codes = [](const QStringList &list) {
        std::vector<std::string> texts;
        texts.reserve(size_t(list.size()));
        for (const QString &code : list)
            texts.push_back(code.toStdString());
        return texts;
    };
    out.rights = p.rights;
    out.categories = codes(p.categories);
    out.territories = codes(p.territories);
    out.channels = codes(p.channels);
    out.exclusivity = p.exclusivity;
    out.days = p.term;
    return out;
}

bool isLeftOut(const ShareOrder &order, const QList<Proposal> &proposals, const LookbookItem &item)
{
    const bool isAskedFor = std::ranges::any_of(
        proposals, [&item](const Proposal &proposal) { return proposal.assets.contains(item.asset.id); });
    return order.onlyFree && !isAskedFor && item.rights && item.rights->verdict == AvailsVerdict::Unavailable;
}

void gatherWorks(Workspace &w, const ShareOrder &order, const QList<Proposal> &proposals, Progress &progress,
                 GatheredReview &out)
{
    LookbookOrder asked;
    asked.assets.ids = chosenAssets(w, order, proposals);
    if (asked.assets.ids.empty())
        return;
    asked.brand = order.brand;
    asked.scope = scopeOfOrder(order, proposals);
    asked.languages = {DocumentLanguage::Chinese, DocumentLanguage::English};
    Lookbook book = lookbookOf(w, asked, progress);
    out.archived = book.archived;
    std::erase_if(book.items, [&](const LookbookItem &item) {
        const bool goes = isLeftOut(order, proposals, item);
        if (goes)
            out.notFree.append(item.asset.code);
        return goes;
    });
    for (const LookbookFact &fact : lookbookScope(book)) {
        for (const auto language : {DocumentLanguage::Chinese, DocumentLanguage::English}) {
            QStringList &to = language == DocumentLanguage::Chinese ? out.content.scopeZh : out.content.scopeEn;
            to.append(valueIn(language, fact.word) + QStringLiteral(": ") + valueIn(language, fact.value));
        }
    }
    for (const LookbookInstitution &institution : book.institutions) {
        const auto contact =
            std::ranges::find_if(institution.contacts, [](const Contact &c) { return !c.email.isEmpty(); });
        out.content.institutions.append({institution.facts.code, institution.facts.nameEn, institution.facts.nameZh,
                                         contact == institution.contacts.end() ? QString() : contact->email});
    }
    for (const LookbookItem &item : book.items) {
        out.content.assets.append(sharedAsset(book, item));
        if (order.withOriginals && !item.asset.pictureSha256.isEmpty())
            out.originals.append({item.asset.code, item.asset.pictureSha256});
    }
    if (!book.items.empty())
        out.works = std::move(book);
}

void gatherFiles(Connection &db, const ShareOrder &order, const QList<Proposal> &proposals, GatheredReview &out)
{
    QList<qint64> missing = order.attachments;
    for (const Proposal &proposal : proposals) {
        for (const Attachment &file : attachmentsOf(db, "proposal", proposal.id.value)) {
            if (missing.removeAll(file.id) > 0)
                out.content.files.append({QString::fromLatin1(subjectKindCode(SubjectKind::Proposal)), proposal.number,
                                          file.sha256, file.name});
        }
    }
    if (!missing.isEmpty())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Only files of the proposals that are shared can go along"));
}

} // namespace

GatheredReview gatherReview(Workspace &w, const ShareOrder &order, Progress &progress)
{
    const auto brand = BrandRepository(w.db).find(order.brand);
    if (!brand)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such brand"));
    GatheredReview out;
    out.brandCode = brand->code;
    out.brandEn = brand->nameEn;
    out.brandZh = brand->nameZh;
    out.content.note = order.note.trimmed();
    const QList<Proposal> proposals = chosenProposals(w.db, order);
    gatherWorks(w, order, proposals, progress, out);
    for (const Proposal &proposal : proposals) {
        out.content.proposals.append(sharedProposal(w.db, proposal));
        addInstitution(w.db, proposal.institution, out.content);
    }
    gatherFiles(w.db, order, proposals, out);
    if (!order.follows.isEmpty()) {
        for (const ReviewEntry &entry : PackageRepository(w.db).entries(order.follows)) {
            if (!entry.internal)
                out.content.entries.append(entry);
        }
    }
    const QString thread = order.follows.isEmpty() ? order.uuid : order.follows;
    for (const Id<LicensedProduct> product : order.products)
        addInstitution(w.db, gatherSubmission(w, product, order.brand, thread, out.content), out.content);
    if (out.content.assets.isEmpty() && out.content.proposals.isEmpty() && out.content.submissions.isEmpty())
        throw Error(Error::Kind::BadInput,
                    out.notFree.isEmpty()
                        ? QT_TRANSLATE_NOOP("core", "There is nothing to share: choose works or a proposal")
                        : QT_TRANSLATE_NOOP("core", "None of the chosen works can be licensed as asked, so there is "
                                                    "nothing to share"));
    return out;
}

} // namespace lianming
