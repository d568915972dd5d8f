#include "core/approvals/approvalrepository.h"

#include "core/base/textfold.h"

namespace lianming {

namespace {

ProductApproval approval(const Row &row)
{
    ProductApproval out;
    out.id = row.id<ProductApproval>("id");
    out.version = row.integer("version");
    out.product = row.id<LicensedProduct>("product_id");
    const auto stages = parseStageLines(row.list("stages"));
    const auto stage = parseReviewStage(row.text("stage"));
    const auto state = parseReviewState(row.text("state"));
    if (!stages || !stage || !state)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The approval of product %1 cannot be read"),
                    {QString::number(out.product.value)});
    out.chain.stages = *stages;
    if (const auto days = row.optionalInteger("silence_days"))
        out.chain.silenceDays = int(*days);
    out.lead = row.text("lead");
    out.standing = {*stage, *state};
    return out;
}

Fields values(const ProductApproval &approval)
{
    return {{"stage", reviewStageCode(approval.standing.stage)},
            {"state", reviewStateCode(approval.standing.state)},
            {"lead", approval.lead}};
}

ReviewEvent event(const Row &row)
{
    return {parseReviewAct(row.text("act")).value_or(ReviewAct::Begin),
            {parseReviewStage(row.text("stage")).value_or(ReviewStage::Intake),
             parseReviewState(row.text("state")).value_or(ReviewState::Awaiting)},
            row.day("on_day"),
            row.text("note"),
            row.instant("at"),
            row.text("actor")};
}

ReviewOpinion opinion(const Row &row)
{
    return {row.id<ReviewOpinion>("id"),
            row.id<Submission>("submission_id"),
            parseReviewer(row.text("reviewer")).value_or(Reviewer::Licensing),
            parseOpinion(row.text("opinion")).value_or(Opinion::Approve),
            row.text("note"),
            row.instant("at"),
            row.text("actor")};
}

Fields values(const ReviewChange &change)
{
    return {{"submission_id", change.submission},
            {"text", change.text},
            {"done_at", change.doneAt},
            {"done_by", change.isDone() ? Value(change.doneBy) : Value(nullptr)}};
}

ReviewChange change(const Row &row)
{
    return {row.id<ReviewChange>("id"), row.integer("version"), row.id<Submission>("submission_id"),
            row.text("text"),           row.instant("done_at"), row.text("done_by")};
}

Fields values(const ReviewComment &comment)
{
    const auto &area = comment.pin.area;
    const auto part = [&area](int PictureRegion::*member) {
        return area ? Value((*area).*member) : Value(nullptr);
    };
    return {{"submission_id", comment.submission},
            {"thread_id", comment.thread},
            {"file_id", comment.pin.file},
            {"page", comment.pin.page},
            {"x", part(&PictureRegion::x)},
            {"y", part(&PictureRegion::y)},
            {"width", part(&PictureRegion::width)},
            {"height", part(&PictureRegion::height)},
            {"text", comment.text},
            {"is_internal", comment.isInternal},
            {"side", reviewSideCode(comment.side)},
            {"at", comment.at},
            {"actor", comment.actor}};
}

ReviewComment comment(const Row &row)
{
    ReviewComment out;
    out.id = row.id<ReviewComment>("id");
    out.submission = row.id<Submission>("submission_id");
    out.thread = row.id<ReviewComment>("thread_id");
    out.pin.file = row.id<SubmissionFile>("file_id");
    out.pin.page = int(row.integer("page"));
    if (!row.isNull("x")) {
        out.pin.area = PictureRegion{int(row.integer("x")), int(row.integer("y")), int(row.integer("width")),
                                     int(row.integer("height"))};
    }
    out.text = row.text("text");
    out.isInternal = row.truth("is_internal");
    out.side = row.text("side") == u"licensee" ? ReviewSide::Licensee : ReviewSide::House;
    out.at = row.instant("at");
    out.actor = row.text("actor");
    return out;
}

ApprovalItem item(const Row &row)
{
    ApprovalItem out;
    LicensedProduct &product = out.product;
    product.id = row.id<LicensedProduct>("product");
    product.version = row.integer("product_version");
    product.contract = out.parties.contract = row.id<Contract>("contract_id");
    product.sku = row.text("sku");
    product.nameEn = row.text("name_en");
    product.nameZh = row.text("name_zh");
    product.state = parseProductState(row.text("product_state")).value_or(ProductState::InReview);
    product.releasedOn = row.optionalDay("released_on");
    product.withdrawnOn = row.optionalDay("withdrawn_on");
    product.category = row.text("category");
    product.pictureSha256 = row.text("picture_sha256");
    out.parties.contractNumber = row.text("number");
    out.parties.institution = row.id<Institution>("institution_id");
    out.parties.institutionEn = row.text("institution_en");
    out.parties.institutionZh = row.text("institution_zh");
    out.parties.brand = row.id<Brand>("brand_id");
    out.parties.brandCode = row.text("brand_code");
    out.parties.brandEn = row.text("brand_en");
    out.parties.brandZh = row.text("brand_zh");
    out.round = int(row.integer("round"));
    out.openThreads = int(row.integer("open_threads"));
    if (!row.isNull("id"))
        out.approval = approval(row);
    return out;
}

constexpr auto partiesJoin = "JOIN institution i ON i.id = c.institution_id JOIN brand b ON b.id = c.brand_id ";
constexpr auto ofApproval =
    " WHERE submission_id IN (SELECT s.id FROM submission s WHERE s.approval_id = ?) ORDER BY id";

} // namespace

QList<ApprovalItem> ApprovalRepository::list(const ApprovalFilter &filter, bool withInternal) const
{
    // A thread is open unless the newest mark on it says that it is settled.
    QString sql =
        QStringLiteral(
            "SELECT a.*, p.id AS product, p.version AS product_version, p.contract_id, p.sku, p.name_en, "
            "p.name_zh, p.state AS product_state, p.released_on, p.withdrawn_on, p.category, "
            "p.picture_sha256, c.number, c.institution_id, i.name_en AS institution_en, i.name_zh AS "
            "institution_zh, c.brand_id, b.code AS brand_code, b.name_en AS brand_en, b.name_zh AS brand_zh, "
            "COALESCE((SELECT MAX(s.round) FROM submission s WHERE s.approval_id = a.id AND s.stage = "
            "a.stage), 0) AS round, (SELECT COUNT(*) FROM review_comment r JOIN submission s ON s.id = "
            "r.submission_id WHERE s.approval_id = a.id AND r.thread_id IS NULL AND r.is_internal <= ? AND "
            "COALESCE((SELECT m.act FROM review_mark m WHERE m.thread_id = r.id ORDER BY m.id DESC LIMIT 1), "
            "'') <> 'resolved') AS open_threads FROM licensed_product p JOIN contract c ON c.id = "
            "p.contract_id %1 LEFT JOIN product_approval a ON a.product_id = p.id WHERE c.archived_on IS NULL")
            .arg(QLatin1StringView(partiesJoin));
    Fields bound{{"", withInternal}};
    const auto narrow = [&](const char *condition, const Value &value) {
        sql += QLatin1StringView(condition);
        bound.append({"", value});
    };
    if (filter.brand.isSet())
        narrow(" AND c.brand_id = ?", filter.brand);
    if (filter.institution.isSet())
        narrow(" AND c.institution_id = ?", filter.institution);
    if (filter.contract.isSet())
        narrow(" AND c.id = ?", filter.contract);
    if (filter.stage)
        narrow(" AND a.stage = ?", reviewStageCode(*filter.stage));
    if (filter.state)
        narrow(" AND p.state = ?", productStateCode(*filter.state));
    if (filter.inApprovalOnly)
        sql += QStringLiteral(" AND a.state IN ('awaiting', 'in_review', 'on_hold', 'changes_due', 'resubmit')");
    Statement rows(*m_db, sql + QStringLiteral(" ORDER BY CASE WHEN a.id IS NULL THEN 1 ELSE 0 END, a.id DESC, p.id"));
    auto out = rows.bindFields(bound).all<ApprovalItem>(item);
    const QStringList words = foldedText(filter.text).split(u' ', Qt::SkipEmptyParts);
    out.removeIf([&words](const ApprovalItem &one) {
        const QString text =
            foldedText(one.product.sku + u' ' + one.product.nameEn + u' ' + one.product.nameZh + u' '
                       + one.parties.contractNumber + u' ' + one.parties.brandEn + u' ' + one.parties.brandZh);
        return std::ranges::any_of(words, [&text](const QString &word) { return !text.contains(word); });
    });
    return out;
}

std::optional<ProductApproval> ApprovalRepository::one(const QString &condition, const Value &value) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM product_approval WHERE ") + condition)
        .bindFields({{"", value}})
        .one<ProductApproval>(approval);
}

std::optional<ProductApproval> ApprovalRepository::find(Id<ProductApproval> id) const
{
    return one(QStringLiteral("id = ?"), id);
}

std::optional<ProductApproval> ApprovalRepository::findByProduct(Id<LicensedProduct> product) const
{
    return one(QStringLiteral("product_id = ?"), product);
}

std::optional<ProductApproval> ApprovalRepository::findBySubmission(Id<Submission> submission) const
{
    return one(QStringLiteral("id = (SELECT s.approval_id FROM submission s WHERE s.id = ?)"), submission);
}

QList<ReviewEvent> ApprovalRepository::events(Id<ProductApproval> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_event WHERE approval_id = ? ORDER BY id"))
        .bind(id)
        .all<ReviewEvent>(event);
}

QHash<qint64, QList<ReviewEvent>> ApprovalRepository::allEvents() const
{
    QHash<qint64, QList<ReviewEvent>> out;
    Statement rows(*m_db, QStringLiteral("SELECT * FROM review_event ORDER BY approval_id, id"));
    while (rows.next())
        out[rows.row().integer("approval_id")].append(event(rows.row()));
    return out;
}

QList<Submission> ApprovalRepository::submissions(Id<ProductApproval> id) const
{
    auto out = Statement(*m_db, QStringLiteral("SELECT * FROM submission WHERE approval_id = ? ORDER BY id"))
                   .bind(id)
                   .all<Submission>([](const Row &row) {
                       return Submission{row.id<Submission>("id"),
                                         row.id<ProductApproval>("approval_id"),
                                         parseReviewStage(row.text("stage")).value_or(ReviewStage::Intake),
                                         int(row.integer("round")),
                                         row.text("note"),
                                         row.text("label_text"),
                                         {},
                                         row.day("on_day"),
                                         row.instant("at"),
                                         row.text("actor")};
                   });
    Statement files(*m_db, QStringLiteral("SELECT f.*, k.media_type, k.bytes FROM submission_file f JOIN stored_file k "
                                          "ON k.sha256 = f.sha256 JOIN submission s ON s.id = f.submission_id WHERE "
                                          "s.approval_id = ? ORDER BY f.submission_id, f.position"));
    files.bind(id);
    while (files.next()) {
        const Row row = files.row();
        const auto owner = std::ranges::find(out, row.id<Submission>("submission_id"), &Submission::id);
        if (owner != out.end())
            owner->files.append({row.id<SubmissionFile>("id"), row.text("sha256"), row.text("name"),
                                 row.text("media_type"), row.integer("bytes")});
    }
    return out;
}

QList<ReviewOpinion> ApprovalRepository::opinions(Id<ProductApproval> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_opinion") + QLatin1StringView(ofApproval))
        .bind(id)
        .all<ReviewOpinion>(opinion);
}

QList<ReviewChange> ApprovalRepository::changes(Id<ProductApproval> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_change") + QLatin1StringView(ofApproval))
        .bind(id)
        .all<ReviewChange>(change);
}

std::optional<ReviewChange> ApprovalRepository::find(Id<ReviewChange> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_change WHERE id = ?"))
        .bind(id)
        .one<ReviewChange>(change);
}

QList<ReviewComment> ApprovalRepository::comments(Id<ProductApproval> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_comment") + QLatin1StringView(ofApproval))
        .bind(id)
        .all<ReviewComment>(comment);
}

std::optional<ReviewComment> ApprovalRepository::find(Id<ReviewComment> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM review_comment WHERE id = ?"))
        .bind(id)
        .one<ReviewComment>(comment);
}

QList<ReviewMark> ApprovalRepository::marks(Id<ProductApproval> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT m.* FROM review_mark m JOIN review_comment r ON r.id = m.thread_id "
                                           "JOIN submission s ON s.id = r.submission_id WHERE s.approval_id = ? ORDER "
                                           "BY m.id"))
        .bind(id)
        .all<ReviewMark>([](const Row &row) {
            return ReviewMark{row.id<ReviewComment>("thread_id"), row.text("act") == u"resolved", row.text("reason"),
                              row.instant("at"), row.text("actor")};
        });
}

std::optional<ProductWork> ApprovalRepository::work(Id<Asset> id) const
{
    return Statement(*m_db, QStringLiteral(
                                "SELECT a.id, a.code, a.title_en, a.title_zh, a.accession_number, a.picture_sha256, "
                                "CASE WHEN a.credit_line = '' THEN i.credit_line ELSE a.credit_line END AS credit, "
                                "COALESCE(s.code, '') AS source FROM asset a JOIN institution i ON i.id = "
                                "a.institution_id LEFT JOIN asset s ON s.id = a.source_id WHERE a.id = ?"))
        .bind(id)
        .one<ProductWork>([](const Row &row) {
            return ProductWork{row.text("code"),
                               row.text("source"),
                               row.text("title_en"),
                               row.text("title_zh"),
                               row.text("accession_number"),
                               row.text("credit"),
                               row.text("picture_sha256"),
                               row.integer("id")};
        });
}

ProductParties ApprovalRepository::parties(Id<Contract> contract) const
{
    auto out =
        Statement(*m_db, QStringLiteral("SELECT c.id, c.number, c.institution_id, i.name_en AS institution_en, "
                                        "i.name_zh AS institution_zh, c.brand_id, b.code AS brand_code, "
                                        "b.name_en AS brand_en, b.name_zh AS brand_zh FROM contract c ")
                             + QLatin1StringView(partiesJoin) + QStringLiteral("WHERE c.id = ?"))
            .bind(contract)
            .one<ProductParties>([](const Row &row) {
                return ProductParties{
                    row.id<Contract>("id"),     row.text("number"),         row.id<Institution>("institution_id"),
                    row.text("institution_en"), row.text("institution_zh"), row.id<Brand>("brand_id"),
                    row.text("brand_code"),     row.text("brand_en"),       row.text("brand_zh")};
            });
    if (!out)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This contract no longer exists"));
    return *std::move(out);
}

Id<ProductApproval> ApprovalRepository::insert(Journal &journal, const QString &label, const ProductApproval &approval)
{
    Fields fields = values(approval);
    fields += Fields{{"product_id", approval.product},
                     {"stages", stageLines(approval.chain.stages)},
                     {"silence_days", approval.chain.silenceDays}};
    return {journal.insert(Area::Products, "product_approval", label, fields)};
}

void ApprovalRepository::update(Journal &journal, const QString &label, const ProductApproval &approval,
                                const char *action)
{
    journal.update(Area::Products, "product_approval", label, approval.id.value, approval.version, values(approval),
                   action);
}

void ApprovalRepository::insert(Journal &journal, Id<ProductApproval> approval, const ReviewEvent &event)
{
    insertRow(journal.transaction().db(), "review_event",
              {{"approval_id", approval},
               {"act", reviewActCode(event.act)},
               {"stage", reviewStageCode(event.standing.stage)},
               {"state", reviewStateCode(event.standing.state)},
               {"on_day", event.on},
               {"note", event.note},
               {"at", event.at},
               {"actor", event.actor}});
}

Id<Submission> ApprovalRepository::insert(Journal &journal, const Submission &submission)
{
    Connection &db = journal.transaction().db();
    const Id<Submission> id{insertRow(db, "submission",
                                      {{"approval_id", submission.approval},
                                       {"stage", reviewStageCode(submission.stage)},
                                       {"round", submission.round},
                                       {"note", submission.note},
                                       {"label_text", submission.labelText},
                                       {"files", qint64(submission.files.size())},
                                       {"on_day", submission.on},
                                       {"at", submission.at},
                                       {"actor", submission.actor}})};
    for (qsizetype i = 0; i < submission.files.size(); ++i) {
        insertRow(db, "submission_file",
                  {{"submission_id", id},
                   {"position", qint64(i) + 1},
                   {"sha256", submission.files[i].sha256},
                   {"name", submission.files[i].name}});
    }
    return id;
}

void ApprovalRepository::insert(Journal &journal, const ReviewOpinion &opinion)
{
    insertRow(journal.transaction().db(), "review_opinion",
              {{"submission_id", opinion.submission},
               {"reviewer", reviewerCode(opinion.reviewer)},
               {"opinion", opinionCode(opinion.opinion)},
               {"note", opinion.note},
               {"at", opinion.at},
               {"actor", opinion.actor}});
}

void ApprovalRepository::insert(Journal &journal, const ReviewChange &change)
{
    insertRow(journal.transaction().db(), "review_change", values(change));
}

void ApprovalRepository::update(Journal &journal, const QString &label, const ReviewChange &change)
{
    journal.update(Area::Products, "review_change", label, change.id.value, change.version, values(change),
                   "change_made");
}

Id<ReviewComment> ApprovalRepository::insert(Journal &journal, const ReviewComment &comment)
{
    return {insertRow(journal.transaction().db(), "review_comment", values(comment))};
}

void ApprovalRepository::insert(Journal &journal, const ReviewMark &mark)
{
    insertRow(journal.transaction().db(), "review_mark",
              {{"thread_id", mark.thread},
               {"act", mark.isResolved ? "resolved" : "reopened"},
               {"reason", mark.reason},
               {"at", mark.at},
               {"actor", mark.actor}});
}

} // namespace lianming
