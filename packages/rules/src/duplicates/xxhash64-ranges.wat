;; xxHash64 of byte ranges, seed 0 (Collet, xxHash fast digest algorithm, 0.1.1). All memory is the caller's.
(module
  (memory (export "memory") 1)

  (func $round (param $lane i64) (param $input i64) (result i64)
    (i64.mul
      (i64.rotl
        (i64.add (local.get $lane) (i64.mul (local.get $input) (i64.const 0xc2b2ae3d27d4eb4f)))
        (i64.const 31))
      (i64.const 0x9e3779b185ebca87)))

  (func $merge (param $hash i64) (param $lane i64) (result i64)
    (i64.add
      (i64.mul
        (i64.xor (local.get $hash) (call $round (i64.const 0) (local.get $lane)))
        (i64.const 0x9e3779b185ebca87))
      (i64.const 0x85ebca77c2b2ae63)))

  (func $xxhash64 (param $at i32) (param $to i32) (result i64)
    (local $length i64) (local $hash i64) (local $v1 i64) (local $v2 i64) (local $v3 i64) (local $v4 i64)
    (local.set $length (i64.extend_i32_u (i32.sub (local.get $to) (local.get $at))))
    (local.set $hash (i64.const 0x27d4eb2f165667c5))
    (if (i64.ge_u (local.get $length) (i64.const 32))
      (then
        (local.set $v1
          (i64.add (i64.const 0x9e3779b185ebca87) (i64.const 0xc2b2ae3d27d4eb4f)))
        (local.set $v2 (i64.const 0xc2b2ae3d27d4eb4f))
        (local.set $v4 (i64.sub (i64.const 0) (i64.const 0x9e3779b185ebca87)))
        (loop $stripe
          (local.set $v1 (call $round (local.get $v1) (i64.load (local.get $at))))
          (local.set $v2 (call $round (local.get $v2) (i64.load offset=8 (local.get $at))))
          (local.set $v3 (call $round (local.get $v3) (i64.load offset=16 (local.get $at))))
          (local.set $v4 (call $round (local.get $v4) (i64.load offset=24 (local.get $at))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $stripe
            (i32.ge_u (i32.sub (local.get $to) (local.get $at)) (i32.const 32))))
        (local.set $hash
          (i64.add
            (i64.add
              (i64.rotl (local.get $v1) (i64.const 1))
              (i64.rotl (local.get $v2) (i64.const 7)))
            (i64.add
              (i64.rotl (local.get $v3) (i64.const 12))
              (i64.rotl (local.get $v4) (i64.const 18)))))
        (local.set $hash (call $merge (local.get $hash) (local.get $v1)))
        (local.set $hash (call $merge (local.get $hash) (local.get $v2)))
        (local.set $hash (call $merge (local.get $hash) (local.get $v3)))
        (local.set $hash (call $merge (local.get $hash) (local.get $v4)))))
    (local.set $hash (i64.add (local.get $hash) (local.get $length)))
    (block $eights
      (loop $eight
        (br_if $eights (i32.lt_u (i32.sub (local.get $to) (local.get $at)) (i32.const 8)))
        (local.set $hash
          (i64.add
            (i64.mul
              (i64.rotl
                (i64.xor
                  (local.get $hash)
                  (call $round (i64.const 0) (i64.load (local.get $at))))
                (i64.const 27))
              (i64.const 0x9e3779b185ebca87))
            (i64.const 0x85ebca77c2b2ae63)))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $eight)))
    (if (i32.ge_u (i32.sub (local.get $to) (local.get $at)) (i32.const 4))
      (then
        (local.set $hash
          (i64.add
            (i64.mul
              (i64.rotl
                (i64.xor
                  (local.get $hash)
                  (i64.mul (i64.load32_u (local.get $at)) (i64.const 0x9e3779b185ebca87)))
                (i64.const 23))
              (i64.const 0xc2b2ae3d27d4eb4f))
            (i64.const 0x165667b19e3779f9)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))))
    (block $bytes
      (loop $byte
        (br_if $bytes (i32.ge_u (local.get $at) (local.get $to)))
        (local.set $hash
          (i64.mul
            (i64.rotl
              (i64.xor
                (local.get $hash)
                (i64.mul (i64.load8_u (local.get $at)) (i64.const 0x27d4eb2f165667c5)))
              (i64.const 11))
            (i64.const 0x9e3779b185ebca87)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $byte)))
    (local.set $hash
      (i64.mul
        (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 33)))
        (i64.const 0xc2b2ae3d27d4eb4f)))
    (local.set $hash
      (i64.mul
        (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 29)))
        (i64.const 0x165667b19e3779f9)))
    (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 32))))

  ;; Hashes $count n-grams, at least one: words begin at the i32 from $starts on, each one byte behind the end of the one
  ;; before; the last start is one byte past the end. The hash of an n-gram goes to $out, eight bytes each.
  (func (export "hash") (param $starts i32) (param $count i32) (param $ngram i32) (param $out i32)
    (local $last i32)
    (local.set $last (i32.add (local.get $starts) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $ngram (i32.shl (local.get $ngram) (i32.const 2)))
    (loop $range
      (i64.store (local.get $out)
        (call $xxhash64
          (i32.load (local.get $starts))
          (i32.sub (i32.load (i32.add (local.get $starts) (local.get $ngram))) (i32.const 1))))
      (local.set $out (i32.add (local.get $out) (i32.const 8)))
      (br_if $range
        (i32.lt_u
          (local.tee $starts (i32.add (local.get $starts) (i32.const 4)))
          (local.get $last))))))
