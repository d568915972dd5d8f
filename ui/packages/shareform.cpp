#include "ui/packages/shareform.h"

#include "core/brands/brandservice.h"
#include "core/imaging/lookbookpictures.h"
#include "core/proposals/proposalservice.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/approvalwords.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/packagewords.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int pauseMs = 150;
constexpr int noteHeight = 84;

ShareForm::Choices shareChoices(Workspace &w)
{
    ShareForm::Choices out;
    out.brands = BrandService(w).list();
    const ProposalService proposals(w);
    for (const ProposalItem &item : proposals.list()) {
        if (item.archived || !isOpen(item.stage))
            continue;
        out.proposals.append(item);
        out.files.insert(item.id.value, proposals.attachments(item.id));
    }
    return out;
}

} // namespace

QString packageFileName(const QString &title)
{
    QString out = title.isEmpty() ? ShareForm::tr("Review") : title;
    for (QChar &c : out) {
        if (QStringLiteral("/\\:*?\"<>|").contains(c) || c.unicode() < 0x20)
            c = u' ';
    }
    return out.simplified() + QStringLiteral(".lianming-review");
}

namespace {

void writeShared(Page &page, const ShareOrder &order, const QString &path,
                 const std::function<void(const QString &)> &written)
{
    PictureWorker *pictures = &page.session().pictures;
    page.load(page.session().jobs.run(ShareForm::tr("Writing the review package"),
                                      [order, path, pictures](Workspace &w, Progress &progress) {
                                          return PackageService(w).share(
                                              order, path, lookbookPictures(*pictures, w.files), progress);
                                      }),
              [&page, path, written](const ShareOutcome &outcome) {
                  page.session().messages.show({Notice::Level::Done,
                                                ShareForm::tr("%1 is written (%2). Send it to the brand by e-mail.")
                                                    .arg(path, sizeText(outcome.bytes)),
                                                outcome.notFree.isEmpty()
                                                    ? QString()
                                                    : ShareForm::tr("Left out, because their rights are taken: %1")
                                                          .arg(outcome.notFree.mid(0, 5).join(u' '))});
                  written(outcome.uuid);
              });
}

} // namespace

void ShareForm::open(Page &page, const ShareOrder &order, const std::function<void(const QString &)> &written)
{
    page.load(page.session().worker.run(shareChoices), [&page, order, written](const Choices &choices) {
        page.whenSafe([&page, order, choices, written] {
            auto *form = new ShareForm(order, choices);
            connect(form, &FormPanel::cancelled, &page, [&page] { page.closeDetail(); });
            connect(form, &ShareForm::previewWanted, form, [&page, form] {
                // Why it cannot be shared is said in the form, not in the message bar.
                page.session()
                    .worker
                    .run([asked = form->value()](Workspace &w) {
                        Progress progress;
                        return PackageService(w).preview(asked, progress);
                    })
                    .then(form, [form](const GatheredReview &gathered) { form->showInside(gathered); })
                    .onFailed(form, [form](const Error &error) { form->showProblem(errorText(error)); });
            });
            form->setSaver([&page, form, written](const FormPanel::Done &done) {
                const ShareOrder asked = form->value();
                form->saveFailed(); // nobody may choose a place: then it can be asked for again
                page.session().prompts.saveFile(
                    &page,
                    {tr("Share with a brand"), tr("Review packages (*.lianming-review)"), packageFileName(asked.title)},
                    [&page, asked, done, written](const QString &path) {
                        writeShared(page, asked, path, [&page, done, written](const QString &uuid) {
                            if (done())
                                page.closeDetail();
                            written(uuid);
                        });
                    });
            });
            page.showDetail(tr("Share with a brand"), form);
            Q_EMIT form->previewWanted();
        });
    });
}

ShareForm::ShareForm(const ShareOrder &order, const Choices &choices, QWidget *parent)
    : FormPanel(parent), m_order(order), m_choices(choices), m_brand(new ChoiceField),
      m_title(new QLineEdit(order.title)), m_note(new QPlainTextEdit(order.note)), m_proposalBox(new QWidget),
      m_files(new QCheckBox), m_onlyFree(new QCheckBox), m_originals(new QCheckBox),
      m_inside(new Label(TextSize::Body, Token::Ink2))
{
    m_brand->setPlaceholder([] { return tr("Choose a brand"); });
    for (const BrandItem &brand : choices.brands) {
        m_brand->addChoice(brand.id.value, [en = brand.nameEn, zh = brand.nameZh] { return titleText(en, zh); });
    }
    if (order.brand.isSet())
        m_brand->setValue(order.brand.value);
    m_brand->setEnabled(order.follows.isEmpty());
    m_note->setFixedHeight(noteHeight);
    m_note->setTabChangesFocus(true);
    m_onlyFree->setChecked(order.onlyFree);
    m_originals->setChecked(order.withOriginals);
    addField(
        QStringLiteral("brand"), [] { return tr("For which brand"); }, m_brand);
    addField(
        QStringLiteral("title"), [] { return tr("Title"); }, m_title,
        [] { return tr("Left empty: the brand's name and the day."); });
    addField(
        QStringLiteral("note"), [] { return tr("Note to the brand"); }, m_note);
    addSection([] { return tr("Proposals that go along"); });
    new QVBoxLayout(m_proposalBox);
    m_proposalBox->layout()->setContentsMargins(0, 0, 0, 0);
    addWidget(m_proposalBox);
    addField(
        QStringLiteral("files"), [] { return tr("With the files of these proposals"); }, m_files);
    addSection([] { return tr("Works"); });
    addField(
        QStringLiteral("only_free"), [] { return tr("Leave out works whose rights are taken"); }, m_onlyFree);
    addField(
        QStringLiteral("originals"), [] { return tr("With the original pictures"); }, m_originals,
        [] { return tr("Otherwise pictures are shrunk and marked across."); });
    addSection([] { return tr("What is inside"); });
    m_inside->setWordWrap(true);
    m_inside->setObjectName(QStringLiteral("inside"));
    addWidget(m_inside);
    setSaveText([] { return tr("Write package…"); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        if (!m_brand->value().isValid())
            out.insert(QStringLiteral("brand"), tr("Choose a brand"));
        else if (!m_isReady)
            out.insert(QStringLiteral("inside"), tr("There is nothing to share"));
        return out;
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ShareForm::previewWanted);
    connect(m_brand, &ChoiceField::valueChanged, this, &ShareForm::followBrand);
    connect(this, &FormPanel::edited, &m_pause, qOverload<>(&QTimer::start));
    followBrand();
    markClean();
}

/// Only the chosen brand's proposals are offered.
void ShareForm::followBrand()
{
    for (const auto &[id, box] : std::as_const(m_proposals))
        delete box;
    m_proposals.clear();
    bool hasFiles = false;
    for (const ProposalItem &item : std::as_const(m_choices.proposals)) {
        if (item.brand.value != m_brand->value().toLongLong())
            continue;
        auto *box = new QCheckBox(item.number + QStringLiteral(" · ") + item.title);
        box->setChecked(m_order.proposals.contains(item.id));
        connect(box, &QCheckBox::toggled, &m_pause, qOverload<>(&QTimer::start));
        m_proposalBox->layout()->addWidget(box);
        m_proposals.append({item.id, box});
        hasFiles = hasFiles || !m_choices.files.value(item.id.value).isEmpty();
    }
    if (m_proposals.isEmpty() && m_proposalBox->layout()->isEmpty())
        m_proposalBox->layout()->addWidget(new Label(tr("None that is open"), TextSize::Note, Token::Ink3));
    setFieldShown(QStringLiteral("files"), hasFiles);
    m_pause.start();
}

ShareOrder ShareForm::value() const
{
    ShareOrder out = m_order;
    out.brand = {m_brand->value().toLongLong()};
    out.title = m_title->text().trimmed();
    out.note = m_note->toPlainText().trimmed();
    out.proposals.clear();
    out.attachments.clear();
    for (const auto &[id, box] : m_proposals) {
        if (!box->isChecked())
            continue;
        out.proposals.append(id);
        if (m_files->isChecked()) {
            for (const Attachment &file : m_choices.files.value(id.value))
                out.attachments.append(file.id);
        }
    }
    out.onlyFree = m_onlyFree->isChecked();
    out.withOriginals = m_originals->isChecked();
    return out;
}

void ShareForm::showInside(const GatheredReview &gathered)
{
    const ReviewContent &content = gathered.content;
    QStringList lines;
    const auto list = [&lines](const QString &head, const QStringList &items) {
        constexpr qsizetype most = 30;
        if (items.isEmpty())
            return;
        lines.append(head);
        for (const QString &item : items.mid(0, most))
            lines.append(QStringLiteral("  · ") + item);
        if (items.size() > most)
            lines.append(QStringLiteral("  · ") + tr("and %n more", nullptr, int(items.size() - most)));
    };
    QStringList works;
    for (const SharedAsset &asset : content.assets) {
        const QString verdict = sharedVerdictText(asset.verdict);
        works.append(titleText(asset.titleEn, asset.titleZh) + QStringLiteral(" · ") + asset.code
                     + (verdict.isEmpty() ? QString() : QStringLiteral(" · ") + verdict));
    }
    list(tr("%n works, with pictures and facts", nullptr, int(works.size())), works);
    QStringList proposals;
    for (const SharedProposal &proposal : content.proposals)
        proposals.append(proposal.number + QStringLiteral(" · ") + proposal.title);
    list(tr("%n proposals, without amounts and notes", nullptr, int(proposals.size())), proposals);
    QStringList rounds;
    for (const SharedSubmission &round : content.submissions) {
        const auto stage = parseReviewStage(round.stage);
        rounds.append(titleText(round.productEn, round.productZh) + QStringLiteral(" · ") + round.sku
                      + QStringLiteral(" · ") + (stage ? reviewStageText(*stage) : round.stage) + QStringLiteral(" · ")
                      + tr("round %1").arg(round.round));
    }
    list(tr("%n rounds of products, with their files and remarks", nullptr, int(rounds.size())), rounds);
    QStringList files;
    for (const SharedFile &file : content.files)
        files.append(file.name);
    for (const auto &[code, sha256] : gathered.originals)
        files.append(tr("original picture of %1").arg(code));
    list(tr("%n files", nullptr, int(files.size())), files);
    if (!content.entries.isEmpty())
        lines.append(
            tr("%n entries of the conversation, none for the house alone", nullptr, int(content.entries.size())));
    list(tr("Left out, because their rights are taken"), gathered.notFree);
    m_inside->setText(lines.join(u'\n'));
    m_inside->setInk(Token::Ink);
    m_isReady = true;
    saveButton()->setEnabled(m_brand->value().isValid());
}

void ShareForm::showProblem(const QString &why)
{
    m_inside->setText(m_brand->value().isValid() ? why : tr("Choose a brand first."));
    m_inside->setInk(m_brand->value().isValid() ? Token::StopInk : Token::Ink2);
    m_isReady = false;
    saveButton()->setEnabled(false);
}

} // namespace lianming
