"""Make the default embedder: a StaticEmbedding trained on what the corpus holds. Needs the extra "models"."""

import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from corpus.sentences import split_sentences
from corpus.types import Passage

_VOCABULARY = 12_000  # tokens at most; the table is vocabulary x dimensions x 4 bytes
_DIMENSIONS = 128
_EPOCHS = 4


def training_pairs(passages: Sequence[Passage], *, seed: int = 7) -> list[tuple[str, str]]:
    """Pairs of texts that belong together, in an order that the seed gives.

    A heading and its passage; a sentence and the rest of its passage; a way of asking, and the passage, the heading
    and another way of asking for it, in any language; a passage and the same passage in another language.
    """
    source = random.Random(seed)
    same: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in passages:
        same[_key(passage)].append(passage)
    pairs = []
    for passage in passages:
        others = [other for other in same[_key(passage)] if other is not passage]
        pairs.append((passage.section, passage.text))
        pairs.extend((passage.text, other.text) for other in others)
        pairs.extend(_sentence_pairs(passage.text))
        asked = [question for one in (passage, *others) for question in one.questions]
        for question in passage.questions:
            pairs.append((question, passage.text))
            pairs.append((question, passage.section))
            pairs.append((question, source.choice(asked)))
    return [pair for pair in pairs if pair[0] != pair[1]]


def _key(passage: Passage) -> tuple[str, str]:
    """What the passages that say the same in other languages share."""
    return passage.document_id.rpartition(".")[0], passage.section_id


def _sentence_pairs(text: str) -> Iterator[tuple[str, str]]:
    for sentence in split_sentences(text):
        rest = text.replace(sentence, " ").strip()
        if len(rest) > len(sentence) / 2:
            yield sentence, rest


def train(passages: Sequence[Passage], folder: Path, *, seed: int = 7) -> None:
    """Train a static embedder on `passages` and save it to `folder` in sentence-transformers' format."""
    from datasets import Dataset
    from sentence_transformers import (
        SentenceTransformer,
        SentenceTransformerTrainer,
        SentenceTransformerTrainingArguments,
    )
    from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from transformers import set_seed

    set_seed(seed)
    pairs = training_pairs(passages)
    embedding = StaticEmbedding(_tokenizer([text for pair in pairs for text in pair]), embedding_dim=_DIMENSIONS)
    model = SentenceTransformer(modules=[embedding], device="cpu")
    data = Dataset.from_dict({"anchor": [one for one, _ in pairs], "positive": [other for _, other in pairs]})
    with tempfile.TemporaryDirectory() as work:
        arguments = SentenceTransformerTrainingArguments(
            output_dir=work,
            num_train_epochs=_EPOCHS,
            per_device_train_batch_size=256,
            learning_rate=0.05,
            save_strategy="no",
            report_to=[],
            seed=seed,
            use_cpu=True,
            disable_tqdm=True,
        )
        SentenceTransformerTrainer(
            model=model, args=arguments, train_dataset=data, loss=MultipleNegativesRankingLoss(model)
        ).train()
    model.save_pretrained(str(folder), create_model_card=False)


def _tokenizer(texts: Sequence[str]) -> Any:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(vocab_size=_VOCABULARY, special_tokens=["[UNK]"], show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer
