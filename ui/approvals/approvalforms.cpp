#include "ui/approvals/approvalforms.h"

#include "ui/assets/assetpicker.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/approvalwords.h"
#include "ui/text/codewords.h"
#include "ui/text/failure.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codesources.h"
#include "ui/widgets/filedrop.h"
#include "ui/widgets/linkbutton.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QShortcut>

namespace lianming {

namespace {

constexpr int mostWorks = 50;
constexpr int wordsHeight = 84;
constexpr int filesHeight = 120;

QString productField(ProductProblem problem)
{
    switch (problem) {
    case ProductProblem::SkuMissing:
    case ProductProblem::SkuForm: return QStringLiteral("sku");
    case ProductProblem::NameMissing: return QStringLiteral("name_zh");
    case ProductProblem::CategoryForm: return QStringLiteral("category");
    case ProductProblem::ReleaseMissing:
    case ProductProblem::WithdrawalMissing:
    case ProductProblem::DaysReversed: break;
    }
    return {};
}

QPlainTextEdit *wordsField()
{
    auto *out = new QPlainTextEdit;
    out->setFixedHeight(wordsHeight);
    out->setTabChangesFocus(true);
    return out;
}

/// What should stand on a product with these works.
QStringList wantedLabel(const QList<ProductWork> &works)
{
    QStringList out;
    for (const ProductWork &work : works)
        out << work.creditLine << work.accessionNumber;
    out.removeAll(QString());
    out.removeDuplicates();
    return out;
}

} // namespace

QList<ComparedField<ProductEdit>> comparedProductFields(const QHash<qint64, QString> &titles)
{
    const auto of = [](const char *code, auto member, auto words) {
        return ComparedField<ProductEdit>{
            code, [member, words](const ProductEdit &edit) -> QString { return words(edit.product.*member); },
            [member](ProductEdit &into, const ProductEdit &from) {
                into.product.*member = from.product.*member;
            }};
    };
    const auto text = [](const QString &value) {
        return value;
    };
    const auto category = [](const QString &code) {
        return code.isEmpty() ? QString() : categoryText(code);
    };
    const auto works = [titles](const QList<Id<Asset>> &assets) {
        QStringList out;
        for (const Id<Asset> asset : assets)
            out.append(titles.value(asset.value));
        return out.join(u'\n');
    };
    return {of("sku", &LicensedProduct::sku, text),        of("name_zh", &LicensedProduct::nameZh, text),
            of("name_en", &LicensedProduct::nameEn, text), of("category", &LicensedProduct::category, category),
            of("assets", &LicensedProduct::assets, works), comparedMember("lead", &ProductEdit::lead)};
}

ProductForm::ProductForm(Session &session, Purpose purpose, const LicensedProduct &product,
                         const QList<ContractItem> &contracts, const std::vector<std::string> &categories,
                         const std::optional<QString> &lead, QWidget *parent)
    : FormPanel(parent), m_product(product), m_contract(new ChoiceField), m_sku(new QLineEdit(product.sku)),
      m_nameZh(new QLineEdit(product.nameZh)), m_nameEn(new QLineEdit(product.nameEn)),
      m_category(new CodePicker(new PathSource(PathTree::Categories, categories))),
      m_assets(new AssetPicker(session, mostWorks)), m_lead(new QLineEdit(lead.value_or(QString())))
{
    m_contract->setPlaceholder([] { return tr("Choose a contract"); }); // before the choices: none of them is chosen
    for (const ContractItem &contract : contracts) {
        const QString text =
            contract.title.isEmpty() ? contract.number : contract.number + QStringLiteral(" · ") + contract.title;
        m_contract->addChoice(contract.id.value, [text] { return text; });
    }
    if (product.contract.isSet())
        m_contract->setValue(product.contract.value);
    m_contract->setEnabled(!product.id.isSet());
    if (!product.category.isEmpty())
        m_category->setCodes({product.category});
    QVariantList ids;
    for (const Id<Asset> asset : product.assets)
        ids.append(asset.value);
    m_assets->setIds(ids);
    addField(
        QStringLiteral("contract"), [] { return tr("Contract"); }, m_contract);
    addField(
        QStringLiteral("sku"), [] { return tr("SKU"); }, m_sku,
        [] { return tr("As the licensee will report its sales."); });
    beginRow();
    addField(
        QStringLiteral("name_zh"), [] { return tr("Chinese name"); }, m_nameZh);
    addField(
        QStringLiteral("name_en"), [] { return tr("English name"); }, m_nameEn);
    endRow();
    addField(
        QStringLiteral("category"), [] { return tr("Category"); }, m_category,
        [] { return tr("One. It decides which stages the product goes through."); });
    addField(
        QStringLiteral("assets"), [] { return tr("IP assets on it"); }, m_assets);
    addField(
        QStringLiteral("lead"), [] { return tr("Who decides"); }, m_lead,
        [] { return tr("The lead reviewer closes each round; without one, whoever may."); });
    setFieldShown(QStringLiteral("lead"), lead.has_value());
    if (purpose == Purpose::Begin)
        setSaveText([] { return tr("Begin approval"); });
    setAlwaysSavable(purpose == Purpose::Begin);
    setValidator([this] { return problems(); });
    markClean();
}

LicensedProduct ProductForm::value() const
{
    LicensedProduct out = m_product;
    out.contract = {m_contract->value().toLongLong()};
    out.sku = m_sku->text().trimmed();
    out.nameZh = m_nameZh->text().trimmed();
    out.nameEn = m_nameEn->text().trimmed();
    out.category = m_category->codes().value(0);
    out.assets = m_assets->assets();
    std::ranges::sort(out.assets);
    return out;
}

QString ProductForm::lead() const
{
    return m_lead->text().trimmed();
}

QHash<QString, QString> ProductForm::problems() const
{
    QHash<QString, QString> out;
    const LicensedProduct product = value();
    for (const ProductProblem problem : validate(product))
        out.insert(productField(problem), messageText(problemMessage(problem)));
    if (!product.contract.isSet())
        out.insert(QStringLiteral("contract"), tr("Choose the contract that the product is made under."));
    if (m_category->codes().size() > 1)
        out.insert(QStringLiteral("category"), tr("Choose one category."));
    return out;
}

SubmissionForm::SubmissionForm(Page &page, ReviewStage stage, const QList<ProductWork> &works, QWidget *parent)
    : FormPanel(parent), m_stage(stage), m_files(new QListWidget), m_note(wordsField()), m_label(wordsField())
{
    m_files->setFixedHeight(filesHeight);
    m_files->setAccessibleName(tr("Files"));
    m_files->setProperty("field", true);
    auto *choose = new LinkButton(QStringLiteral("plus"), tr("Add files…"));
    choose->setObjectName(QStringLiteral("add-files"));
    connect(choose, &QPushButton::clicked, this, [this, &page] {
        page.session().prompts.openFiles(this, {tr("Files to hand in")},
                                         [this](const QStringList &paths) { addFiles(paths); });
    });
    new FileDrop(
        this, [](const QString &path) { return QFileInfo(path).isFile(); },
        [this](const QStringList &paths) { addFiles(paths); });
    connect(m_files, &QListWidget::itemDoubleClicked, this, &SubmissionForm::removeFile);
    auto *remove = new QShortcut(QKeySequence::Delete, m_files, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { removeFile(m_files->currentItem()); });
    m_files->setToolTip(tr("Delete or a double click takes a file out again"));
    m_label->setPlaceholderText(wantedLabel(works).join(u'\n'));
    addField(
        QStringLiteral("files"), [] { return tr("Files"); }, m_files,
        [] { return tr("Drop them here. Once handed in, they are frozen."); });
    addWidget(choose);
    addField(
        QStringLiteral("note"), [] { return tr("What the reviewers should know"); }, m_note);
    addField(
        QStringLiteral("label"), [] { return tr("Credit line and accession numbers on the product"); }, m_label,
        [] { return tr("As they will be printed. They are compared with the assets."); });
    setSaveText([] { return tr("Hand in"); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        if (needsFiles(m_stage) && m_files->count() == 0)
            out.insert(QStringLiteral("files"), tr("Add at least one file."));
        return out;
    });
    markClean();
}

QStringList SubmissionForm::paths() const
{
    QStringList out;
    for (int i = 0; i < m_files->count(); ++i)
        out.append(m_files->item(i)->data(Qt::UserRole).toString());
    return out;
}

void SubmissionForm::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (this->paths().contains(path))
            continue;
        auto *item = new QListWidgetItem(QFileInfo(path).fileName(), m_files);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
    }
    Q_EMIT pathsChanged();
    Q_EMIT m_note->textChanged(); // the form looks at its fields again
}

void SubmissionForm::removeFile(QListWidgetItem *item)
{
    delete item;
    Q_EMIT pathsChanged();
    Q_EMIT m_note->textChanged(); // the form looks at its fields again
}

SubmissionDraft SubmissionForm::value() const
{
    return {paths(), m_note->toPlainText().trimmed(), m_label->toPlainText().trimmed()};
}

RoundDecisionForm::RoundDecisionForm(ReviewAct act, const QString &hint, bool needsReason, bool isInternal,
                                     QWidget *parent)
    : FormPanel(parent), m_note(wordsField())
{
    if (!hint.isEmpty()) {
        auto *words = new Label(hint, TextSize::Body, Token::WaitInk);
        words->setWordWrap(true);
        addWidget(words);
    }
    if (act == ReviewAct::ApproveWithChanges) {
        m_changes = wordsField();
        addField(
            QStringLiteral("changes"), [] { return tr("Changes to be made"); }, m_changes,
            [] { return tr("One a line. The next stage begins once all are ticked off."); });
    }
    addField(
        QStringLiteral("note"),
        [needsReason, isInternal] { return needsReason || isInternal ? tr("Why") : tr("Note"); }, m_note,
        [isInternal] { return isInternal ? tr("The licensee does not read it.") : tr("The licensee reads it."); });
    setSaveText([act] { return reviewActCommand(act).remove(u'…'); });
    setAlwaysSavable(true);
    setValidator([this, needsReason] {
        QHash<QString, QString> out;
        if (m_changes && changes().isEmpty())
            out.insert(QStringLiteral("changes"), tr("Name at least one change."));
        if (needsReason && note().isEmpty())
            out.insert(QStringLiteral("note"), tr("A reason is needed."));
        return out;
    });
    markClean();
}

QString RoundDecisionForm::note() const
{
    return m_note->toPlainText().trimmed();
}

QStringList RoundDecisionForm::changes() const
{
    QStringList out;
    if (!m_changes)
        return out;
    for (const QString &line : m_changes->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            out.append(line.trimmed());
    }
    return out;
}

OpinionForm::OpinionForm(const QList<Reviewer> &speaksAs, QWidget *parent)
    : FormPanel(parent), m_reviewer(new ChoiceField), m_opinion(new ChoiceField), m_note(wordsField())
{
    for (const Reviewer one : speaksAs)
        m_reviewer->addChoice(int(one), [one] { return reviewerText(one); });
    m_reviewer->setValue(int(speaksAs.value(0, Reviewer::Licensing)));
    for (const Opinion one : opinions)
        m_opinion->addChoice(int(one), [one] { return opinionText(one); });
    m_opinion->setValue(int(Opinion::Approve));
    addField(
        QStringLiteral("reviewer"), [] { return tr("As"); }, m_reviewer);
    addField(
        QStringLiteral("opinion"), [] { return tr("I recommend"); }, m_opinion);
    addField(
        QStringLiteral("note"), [] { return tr("Why"); }, m_note, [] { return tr("The licensee does not read it."); });
    setSaveText([] { return tr("Recommend"); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        if (opinion() != Opinion::Approve && note().isEmpty())
            out.insert(QStringLiteral("note"), tr("A reason is needed."));
        return out;
    });
    markClean();
}

Reviewer OpinionForm::reviewer() const
{
    return Reviewer(m_reviewer->value().toInt());
}

Opinion OpinionForm::opinion() const
{
    return Opinion(m_opinion->value().toInt());
}

QString OpinionForm::note() const
{
    return m_note->toPlainText().trimmed();
}

} // namespace lianming
