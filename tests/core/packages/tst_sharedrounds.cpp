// Rounds of a product's approval in review packages: what goes out, what the brand says on it, and the next round.
#include "tests/core/packages/packagesupport.h"

#include "core/approvals/reviewthreadservice.h"
#include "core/inbox/inboxservice.h"
#include "core/packages/reviewsubmissions.h"

using namespace lianming;
using namespace lianming::test;

namespace {

/// A house with a product at its concept, handed in once.
class ApprovingHouse : public SharingHouse
{
public:
    ApprovingHouse() : id(productInConcept(*home, licensing, computer.path("art.png"))) {}

    [[nodiscard]] ApprovalDetail detail() const { return ApprovalService(*home).get(id); }
    void act(ReviewAct what, const char *note = "") const
    {
        const ProductApproval approval = *detail().item.approval;
        ApprovalService(*home).act(approval.id, approval.version, what, QString::fromLatin1(note));
    }
    void submit(const char *content) const { handIn(*home, id, computer.path("art.png"), content); }
    void remark(const QString &text, bool isInternal = false) const
    {
        CommentDraft draft;
        draft.submission = detail().current()->id;
        draft.text = text;
        draft.isInternal = isInternal;
        ReviewThreadService(*home).comment(draft);
    }
    [[nodiscard]] ShareOrder round(const QString &follows = {}) const
    {
        ShareOrder out;
        out.brand = licensing.luolai;
        out.products = {id};
        out.follows = follows;
        return out;
    }

    Id<LicensedProduct> id;
};

/// What the brand says, answering `remark` where that is set, as it comes back.
void answer(const ApprovingHouse &house, const BrandHome &brand, const QString &package, const QString &text,
            const QString &remark = {})
{
    EntryDraft draft = comment(
        package, {SubjectKind::Submission, brand.service().get(package).content.submissions.first().code}, text);
    draft.replyTo = remark;
    brand.service().write(draft);
    const QString path = brand.computer.path("answer");
    QFile::remove(path);
    brand.service().reply(package, path);
    (void)house.service().merge(path);
}

QStringList codesIn(const QList<InboxItem> &items)
{
    QStringList out;
    for (const InboxItem &item : items)
        out.append(item.code);
    return out;
}

} // namespace

class TestSharedRounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A remark that the first round left open goes along with the second one: the brand opens both.
    void oneRoundAndTheNext()
    {
        const ApprovingHouse house;
        const BrandHome brand;
        house.remark(QStringLiteral("The lotus is cropped"));
        const QString first = brand.service().open(house.share(house.round(), "first"));
        const Review review = brand.service().get(first);
        QCOMPARE(review.content.submissions.size(), 1);
        QCOMPARE(review.content.files.size(), 1);
        QCOMPARE(review.entries.size(), 1);
        QCOMPARE(productOfSubmission(house.home.db(), review.content.submissions.first().code), house.id);

        answer(house, brand, first, QStringLiteral("Which petal?"), review.entries.first().uuid);
        QCOMPARE(house.detail().threads.size(), 1);
        const QList<ReviewComment> answers = house.detail().threads.first().answers;
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.first().side, ReviewSide::Licensee);
        QCOMPARE(answers.first().actor, QStringLiteral("Wang"));
        QVERIFY(codesIn(InboxService(*house.home).list()).contains(QStringLiteral("product_answer")));

        house.act(ReviewAct::AskAgain, "See the remark");
        house.submit("blue");
        const QString second = brand.service().open(house.share(house.round(first), "second"));
        const Review next = brand.service().get(second);
        QCOMPARE(next.package.uuid, second);
        const ReviewSubject round{SubjectKind::Submission, next.content.submissions.first().code};
        QVERIFY(round.code != review.content.submissions.first().code);
        const auto open = std::ranges::find_if(next.entries, [&](const ReviewEntry &entry) {
            return entry.subject == round && entry.body == u"The lotus is cropped";
        });
        QVERIFY(open != next.entries.end());
        answer(house, brand, second, QStringLiteral("It is whole now"), open->uuid);
        QCOMPARE(house.detail().threads.size(), 1);
        QCOMPARE(house.detail().threads.first().answers.last().text, QStringLiteral("It is whole now"));
    }

    void aMailedWordAndFileAreRemarks()
    {
        const ApprovingHouse house;
        const BrandHome brand;
        const QString uuid = brand.service().open(house.share(house.round()));
        EntryDraft file =
            comment(uuid, {SubjectKind::Submission, brand.service().get(uuid).content.submissions.first().code},
                    QStringLiteral("As a sketch"));
        file.kind = EntryKind::File;
        file.file = brand.computer.path("sketch.txt");
        writeBytes(file.file, "a sketch");
        brand.service().write(file);
        answer(house, brand, uuid, QStringLiteral("Is that better?"));
        const QList<ReviewThread> threads = house.detail().threads;
        QCOMPARE(threads.size(), 2);
        QStringList said{threads.first().first.text, threads.last().first.text};
        said.sort();
        QCOMPARE(said, (QStringList{QStringLiteral("As a sketch\nsketch.txt"), QStringLiteral("Is that better?")}));
        QCOMPARE(codesIn(InboxService(*house.home).list()).count(QStringLiteral("product_comment")), 2);
        // What the brand said comes back to it once, as its own.
        const QString again = brand.service().open(house.share(house.round(uuid), "again"));
        QCOMPARE(brand.service().get(again).entries.size(), 2);
    }

    void whatTheHouseSaysToItselfStays()
    {
        const ApprovingHouse house;
        house.remark(QStringLiteral("TOPSECRET thread"), true);
        house.remark(QStringLiteral("Softer, please"));
        EntryDraft inside = comment(readPackageFile(house.share(house.round(), "first")).manifest.id, {},
                                    QStringLiteral("TOPSECRET entry"));
        inside.internal = true;
        house.service().write(inside);
        inside.kind = EntryKind::File;
        inside.body.clear();
        inside.file = house.computer.path("TOPSECRET.txt");
        writeBytes(inside.file, "TOPSECRET file");
        house.service().write(inside);
        const QByteArray all = bytesOfFile(house.share(house.round(inside.package), "second"));
        QVERIFY(all.contains("Softer, please"));
        QVERIFY(!all.contains("TOPSECRET"));
        // Nor where the workspace lies: the product is the museum's.
        QCOMPARE(readPackageFile(house.computer.path("second")).manifest.workspaceName,
                 QStringLiteral("苏州博物馆 Suzhou Museum"));
        const QString label = house.home.address().label();
        QVERIFY2(!all.contains(label.toUtf8()), qPrintable(label));
    }

    // What one side may write, the other can read.
    void longRemarksAreRefusedWhenWritten()
    {
        const ApprovingHouse house;
        VERIFY_ERROR(house.remark(QString(ReviewComment::longestText + 1, u'x')), Error::Kind::BadInput);
        house.remark(QString(ReviewComment::longestText, u'x'));
        const BrandHome brand;
        QCOMPARE(brand.service().get(brand.service().open(house.share(house.round()))).entries.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSharedRounds)
#include "tst_sharedrounds.moc"
